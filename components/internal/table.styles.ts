import { css } from 'lit';

/** Look of the table view. */
export const tableStyles = css`
  .table-scroll {
    max-block-size: max(384px, 80vh);
    overflow: auto;

    /* What is cut off here goes on. */
    border-block-end: 1px solid var(--_line);
  }
  .data {
    inline-size: 100%;
    border-collapse: collapse;
  }
  .data th,
  .data td {
    padding: 6px 12px 6px 0;
    border-block-end: 1px solid var(--_hair);
    text-align: var(--_start);
    vertical-align: top;
  }
  .data .number {
    text-align: var(--_end);
    white-space: nowrap;
  }
  .data thead th {
    padding-block: 0;
    border-block-end: 1px solid var(--_ink);
    position: sticky;
    inset-block-start: 0;
    background: var(--_paper);
    color: var(--_ink2);
    font-size: calc(12px * var(--_scale));
    font-weight: 400;
    vertical-align: bottom;
  }
  .data thead button {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    min-block-size: 28px;
  }
  .data thead .icon {
    inline-size: 12px;
    block-size: 12px;
  }
  .data [aria-sort] button {
    color: var(--_ink);
    font-weight: 700;
  }
  .data thead .number {
    white-space: normal;
  }
  .data tbody th {
    font-weight: 600;
  }

  /* On a line with the first cell, which is a target and so taller. */
  .data tbody :is(td, th:not(:has(.link))) {
    padding-block-start: 9px;
  }
  .data .unknown {
    color: var(--_ink2);
  }
  .data .open > * {
    background: var(--_wash);
  }
  .s .data thead {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  .s .data tr {
    display: block;
    padding-block: 6px;
    border-block-end: 1px solid var(--_hair);
  }
  .s .data tbody :is(th, td) {
    display: flex;
    justify-content: space-between;
    gap: 12px;
    padding: 1px 0;
    border: 0;
    text-align: var(--_end);
    white-space: normal;
  }
  .s .data tbody th {
    text-align: var(--_start);
  }
  .s .data tbody td::before {
    content: attr(data-label);
    flex: none;
    color: var(--_ink2);
    text-align: var(--_start);
  }
  .s .data .panel-row > td {
    display: block;
    text-align: var(--_start);
  }
  .s .data .panel-row > td::before {
    content: none;
  }

  @media print {
    .table-scroll {
      max-block-size: none;
      overflow: visible;
    }
  }
`;
