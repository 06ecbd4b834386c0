import { css } from 'lit';

/** Look of columns, and the colours of their series. */
export const columnsStyles = css`
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
  .legend .gap {
    color: var(--_ink3);
    font-weight: 700;
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
