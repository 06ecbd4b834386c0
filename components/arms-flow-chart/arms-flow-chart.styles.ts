import { css } from 'lit';

/** Look of the years, the lists and the series' colours. */
export const armsStyles = css`
  .c-1 {
    --_series: var(--_c1);
  }
  .c-2 {
    --_series: var(--_c2);
  }
  .c-3 {
    --_series: var(--_c3);
  }
  .c-4 {
    --_series: var(--_c4);
  }
  .c-5 {
    --_series: var(--_c5);
  }
  .c-other {
    --_series: var(--_c6);
  }
  i[class^='c-'],
  .swatch {
    background: var(--_series, transparent);
  }
  i.c-unknown,
  .swatch.c-unknown {
    border: 1px dashed var(--_ink2);
    background: none;
  }
  .swatch {
    inline-size: 12px;
    block-size: 12px;
    flex: none;
  }
  .dimmed {
    opacity: 0.35;
  }
  .measure {
    display: inline-flex;
    align-items: center;
    gap: 6px;
  }
  .definition {
    margin-block-end: 10px;
    color: var(--_ink2);
  }
  .definition summary {
    inline-size: fit-content;
    min-block-size: 24px;
    list-style: none;
    cursor: pointer;
  }
  .definition summary::-webkit-details-marker {
    display: none;
  }
  .definition summary span {
    text-decoration: underline 1px var(--_ink3);
    text-underline-offset: 2px;
  }
  .definition p {
    max-inline-size: 72ch;
    padding-block: 2px 6px;
    color: var(--_ink);
    text-wrap: pretty;
  }

  .plot {
    position: relative;
  }
  .waiting {
    min-block-size: 360px;
  }
  figure-canvas {
    display: block;
    block-size: 412px;
  }
  .l figure-canvas {
    block-size: 470px;
  }
  figure-canvas.one {
    block-size: 292px;
  }
  .l figure-canvas.one {
    block-size: 340px;
  }
  .column {
    border-radius: 2px;
  }
  .column:hover:not(:disabled) {
    background: color-mix(in srgb, var(--_ink3) 14%, transparent);
  }
  .column:focus-visible {
    outline-offset: -2px;
  }
  .column.open {
    background: color-mix(in srgb, var(--_ink3) 18%, transparent);
    box-shadow: inset 0 -3px 0 var(--_ink);
  }
  .tip {
    position: absolute;
    z-index: 3;
    max-inline-size: min(280px, 90%);
    padding: 6px 10px;
    border: 1px solid var(--_ink);
    border-radius: 3px;
    background: var(--_paper);
    font-size: 12.5px;
    line-height: 1.4;
  }
  .tip > * {
    display: block;
  }
  .tip[hidden] {
    display: none;
  }
  .legend button {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-block-size: 24px;
  }
  .legend button[aria-pressed='true'] {
    box-shadow: 0 2px 0 currentcolor;
  }
  .legend .gap {
    color: var(--_ink3);
    font-weight: 700;
  }

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
    text-align: end;
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
    font-size: 12px;
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
    font-size: 12px;
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
    font-size: 12px;
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

  .also {
    margin-block-start: 16px;
    padding-block-start: 10px;
    border-block-start: 1px solid var(--_hair);
  }
  .also > ul,
  .also .more > ul {
    display: grid;
    gap: 8px 28px;
    margin-block-start: 8px;
  }
  .m .also > ul,
  .l .also > ul {
    grid-template-columns: repeat(auto-fill, minmax(280px, 1fr));
  }
  .also li {
    display: flex;
    gap: 8px;
    align-items: flex-start;
  }
  .also li > div {
    min-inline-size: 0;
    flex: 1;
  }
  .also .icon {
    margin-block-start: 4px;
  }
  .also .status {
    margin-inline: 4px;
    vertical-align: bottom;
  }
  .also .link {
    font-weight: 600;
    text-align: start;
  }
  .more {
    margin-block-start: 10px;
  }
  .more > summary {
    inline-size: fit-content;
    min-block-size: 28px;
    font-weight: 600;
    cursor: pointer;
  }

  @media (forced-colors: active) {
    i[class^='c-'],
    .swatch {
      forced-color-adjust: none;
      border: 1px solid CanvasText;
      background: Canvas;
    }
    .c-1 {
      background: CanvasText !important;
    }
    .c-2 {
      background: repeating-linear-gradient(135deg, CanvasText 0 1px, Canvas 1px 4px) !important;
    }
    .c-3 {
      background: repeating-linear-gradient(0deg, CanvasText 0 1px, Canvas 1px 6px) !important;
    }
    .c-4 {
      background: repeating-linear-gradient(90deg, CanvasText 0 1px, Canvas 1px 6px) !important;
    }
    .c-5 {
      background:
        repeating-linear-gradient(135deg, CanvasText 0 1px, transparent 1px 4px),
        repeating-linear-gradient(45deg, CanvasText 0 1px, Canvas 1px 4px) !important;
    }
    .column.open {
      outline: 2px solid Highlight;
    }
  }

  @media (prefers-reduced-motion: no-preference) {
    .track i {
      transition: opacity 120ms linear;
    }
  }
`;
