import { css } from 'lit';

/** Look of the definitions. */
export const definitionsStyles = css`
  .terms {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(220px, 1fr));
    gap: 8px 24px;
    padding-block: 6px;
  }
  .terms dt {
    font-weight: 600;
  }
`;
