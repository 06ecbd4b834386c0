import { css } from 'lit';

/** Look of this figure only; the frame and the tokens come with the base class. */
export const templateTableStyles = css`
  .grades {
    inline-size: 100%;
    border-collapse: collapse;
  }
  .grades :is(th, td) {
    padding: 6px 8px 6px 0;
    border-block-end: 1px solid var(--_hair);
    text-align: var(--_end);
    vertical-align: baseline;
  }
  .grades :is(th, td):first-child {
    text-align: var(--_start);
  }
  .grades thead th {
    border-block-end-color: var(--_ink);
    color: var(--_ink2);
    font-size: 12px;
    font-weight: 400;
  }
  .grades .zero {
    color: var(--_ink2);
  }
  .grades .link {
    font-weight: 600;
  }
  .s .grades .status {
    flex-direction: column;
    align-items: flex-end;
  }
`;
