import { css } from 'lit';

/** Look of what a reader can choose and open around the lanes. */
export const controlsStyles = css`
  .choice {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 6px;
    align-items: center;
    max-inline-size: 100%;
  }
  .plots {
    position: relative;
  }
  .meaning {
    margin-block-start: 8px;
  }
  .meaning summary {
    inline-size: fit-content;
    min-block-size: 24px;
    cursor: pointer;
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-decoration-color: var(--_ink3);
    text-underline-offset: 2px;
  }
`;
