import { css } from 'lit';

/** Look of the rows of years in a narrow figure. */
export const rowsStyles = css`
  .rows {
    position: relative;
    margin-block-end: 24px;
  }
  .rows + .rows {
    margin-block-start: 40px;
  }
  .year-row {
    display: grid;

    /* The outer columns hold the sums, so that the inner ones share one scale. */
    grid-template-columns:
      30px minmax(26px, var(--_first)) 44px minmax(26px, var(--_second))
      36px;
    align-items: stretch;
    min-block-size: 24px;
  }
  .single .year-row {
    grid-template-columns: 44px 1fr 36px;
  }
  .year-row > .mirrored {
    grid-column: span 2;
  }
  .year-row > :last-child {
    grid-column: span 2;
  }
  .year-row.head .mirrored {
    text-align: var(--_end);
  }
  .year-row.open {
    background: var(--_wash);
  }
  .year-row.grid {
    position: absolute;
    inset: 24px 0 -18px;
  }
  .rows ol {
    position: relative;
  }
  .year {
    color: var(--_ink2);
    font-size: calc(12px * var(--_scale));
    line-height: 24px;
    text-align: center;
  }
  .year.fighting {
    color: var(--_ink);
    font-weight: 700;
  }
  .bars,
  .lines {
    position: relative;
    padding-inline-end: 36px;
  }
  .bars.mirrored,
  .lines.mirrored {
    padding-inline: 30px 0;
  }
  .bars:hover:not(:disabled) {
    background: color-mix(in srgb, var(--_ink3) 14%, transparent);
  }
  .bars:focus-visible {
    outline-offset: -2px;
  }
  .track {
    display: flex;
    align-items: center;
    block-size: 24px;
  }
  .mirrored .track {
    flex-direction: row-reverse;
  }
  .track i {
    flex: none;
    block-size: 14px;
    min-inline-size: 1.5px;
    border-inline-end: 1px solid var(--_paper);
  }
  .mirrored .track i {
    border-inline: 1px solid var(--_paper);
    border-inline-end: 0;
  }
  .track i.sliver {
    border-width: 0;
  }
  .track i.c-unknown {
    min-inline-size: 4px;
    border: 1px dashed var(--_ink2);
  }
  .track .sum {
    inline-size: 0;
    flex: none;
    padding-inline-start: 5px;
    font-size: calc(12px * var(--_scale));
    text-shadow:
      0 0 2px var(--_paper),
      0 0 2px var(--_paper);
  }

  /* The rounded sum is drawn; the button's name has the exact one. */
  .track .sum::before {
    content: attr(data-sum);
  }
  .mirrored .track .sum {
    display: flex;
    justify-content: flex-end;
    padding-inline: 0 5px;
  }
  .track .gap {
    padding-inline: 4px;
    color: var(--_ink3);
    font-weight: 700;
  }
  .lines {
    pointer-events: none;
  }
  .lines > span {
    position: relative;
    display: block;
    block-size: 100%;
  }
  .lines i {
    position: absolute;
    inset-block: 0;
    display: flex;
    justify-content: center;
    align-items: flex-end;
    inline-size: 0;
    color: var(--_ink2);
    font-size: calc(12px * var(--_scale));
    font-style: normal;
    line-height: 18px;
    white-space: nowrap;
  }
  .lines i::before {
    content: '';
    position: absolute;
    inset-block: 0 18px;
    border-inline-start: 1px solid var(--_hair);
  }
  .lines .zero::before {
    border-color: var(--_ink3);
  }

  @media (prefers-reduced-motion: no-preference) {
    .track i {
      transition: opacity 120ms linear;
    }
  }
`;
