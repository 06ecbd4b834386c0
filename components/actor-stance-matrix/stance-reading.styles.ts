import { css } from 'lit';

/** Look of the history behind a cell. */
export const readingStyles = css`
  .history {
    margin-block: 0 10px;
    padding: 4px 16px 8px;
    border: 1px solid var(--_line);
    border-radius: 0 0 4px 4px;
    border-block-start: 0;
  }
  .history summary {
    min-block-size: 28px;
    align-content: center;
    font-weight: 700;
    cursor: pointer;
  }
  .history li {
    display: grid;
    grid-template-columns: 118px 150px minmax(0, 1fr);
    gap: 0 12px;
    align-items: start;
    padding-block: 3px;
    line-height: 24px;
    border-block-start: 1px solid var(--_hair);
  }
  .history .word {
    display: flex;
    align-items: center;
    gap: 5px;
  }
  .history .when {
    color: var(--_ink2);
    font-size: calc(12px * var(--_scale));
  }
  .history .deciding {
    box-shadow: inset 2px 0 0 var(--_ink);
    padding-inline-start: 8px;
    margin-inline-start: -8px;
  }
  .s .history li {
    grid-template-columns: 1fr auto;
  }
  .s .history .what {
    grid-column: 1 / -1;
  }
  .history .tag {
    display: inline-block;
    padding-inline: 5px;
    border: 1px solid var(--_ink);
    border-radius: var(--_radius);
    font-size: calc(12px * var(--_scale));
    font-weight: 600;
  }
`;
