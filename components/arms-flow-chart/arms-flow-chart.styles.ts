import { css } from 'lit';

/** Look of the controls, the columns, the records beside them and the series' colours. */
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
`;
