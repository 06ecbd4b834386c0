import { css } from 'lit';

/** Look of the deals and of the stated sums. */
export const listsStyles = css`
  .group-head {
    margin-block: 14px 4px;
  }
  .cards {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(180px, 1fr));
    gap: 8px 16px;
  }
  .card {
    display: flex;
    flex-direction: column;
    gap: 2px;
    padding: 8px 0;
    border-block-start: 2px solid var(--_ink);
    border-radius: 0;
  }
  .card > b {
    font-size: calc(18px * var(--_scale));
    line-height: 1.25;
  }
  .card .kind {
    font-weight: 600;
  }
  .card[aria-expanded='true'],
  .lane[aria-expanded='true'] {
    background: var(--_wash);
  }
  .lane {
    display: grid;
    grid-template-columns: minmax(0, 5fr) minmax(0, 7fr) 92px;
    gap: 2px 14px;
    align-items: center;
    inline-size: 100%;
    min-block-size: 32px;
    padding-block: 5px;
    border-block-start: 1px solid var(--_hair);
    border-radius: 0;
  }
  .s .lane {
    grid-template-columns: minmax(0, 1fr) auto;
  }
  .s .lane .money {
    grid-row: 2;
    grid-column: 1 / -1;
  }
  .lane .who span {
    display: block;
    font-size: calc(12.5px * var(--_scale));
  }
  .lane .money {
    display: flex;
    align-items: center;
    gap: 6px;
  }
  .lane i {
    flex: none;
    block-size: 14px;
    min-inline-size: 1.5px;
    background: var(--_other);
  }
  .lane i.open-ended {
    border-inline-end: 3px double var(--_ink);
  }
  .money b {
    font-weight: 600;
    white-space: nowrap;
  }
  .s .money b {
    white-space: normal;
  }

  .ledger caption {
    padding-block: 4px;
    font-weight: 700;
    text-align: var(--_start);
  }
  .ledger:not(:first-child) {
    margin-block-start: 20px;
  }
  .ledger tbody th {
    font-weight: 400;
  }
  .ledger tbody th > .link {
    font-weight: 600;
    text-align: var(--_start);
  }
  .ledger tbody th > span {
    display: block;
    color: var(--_ink2);
    font-size: calc(12px * var(--_scale));
  }
  .ledger td {
    line-height: 24px;
    white-space: nowrap;
  }
  .ledger .panel-row td {
    line-height: inherit;
    white-space: normal;
  }
  .s .ledger,
  .s .ledger tbody,
  .s .ledger caption,
  .s .ledger tbody th {
    display: block;
    text-align: var(--_start);
  }
  .s .ledger tbody td {
    display: inline;
    line-height: inherit;
    white-space: normal;
  }
  .s .ledger tbody td::after {
    content: ' · ';
  }
  .s .ledger tbody td:last-child::after {
    content: none;
  }
  .s .ledger tbody td::before {
    content: attr(data-label) ' ';
  }
  .s .ledger tbody .staged::before {
    content: none;
  }
  .annotated {
    display: grid;
    gap: 12px;
  }
  .annotated li {
    display: grid;
    gap: 3px;
    padding-block: 8px;
    border-block-start: 1px solid var(--_hair);
  }
  .annotated p:has(> .stage) {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 14px;
    align-items: center;
  }
  .annotated .link {
    font-weight: 600;
    text-align: var(--_start);
  }
  .legend.chain {
    margin-block: 0 4px;
  }
  .stage {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    white-space: nowrap;
  }
  .stage-mark {
    inline-size: 38px;
    block-size: 10px;
    flex: none;
    fill: var(--_paper);
    stroke: currentcolor;
    stroke-width: 1.25;
  }
  .stage-mark .on {
    fill: currentcolor;
  }
  .ledger .status {
    display: flex;
    font-size: calc(12px * var(--_scale));
    line-height: 1.4;
  }
  .s .ledger .status,
  .s .ledger .stage {
    display: inline-flex;
    vertical-align: bottom;
  }
`;
