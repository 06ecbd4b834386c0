import { css } from 'lit';

/** Look of the flows. */
export const flowStyles = css`
  .l .split {
    display: grid;
    grid-template-columns: minmax(0, 1fr) 420px;
    gap: 48px;
    align-items: start;
  }
  .l .with-panel .split {
    display: block;
  }
  .flow-head,
  .flow-body {
    display: grid;
    grid-template-columns: minmax(0, 5fr) 184px minmax(0, 8fr);
  }
  .s .flow-head,
  .s .flow-body {
    grid-template-columns: minmax(0, 4fr) 158px minmax(0, 7fr);
  }
  .alone .flow-head,
  .alone .flow-body {
    grid-template-columns: 184px minmax(0, 1fr);
  }
  .flow-head {
    margin-block-end: 8px;
  }
  .flow-head b {
    display: block;
    font-size: calc(13px * var(--_scale));
    line-height: 1.3;
  }
  .flow-head p:last-child {
    text-align: var(--_end);
  }
  .s .flow-head p {
    white-space: nowrap;
  }
  .s .flow-head p:last-child {
    display: flex;
    flex-direction: column;
    align-items: flex-end;
  }
  .s .flow:not(.alone) .flow-head {
    display: flex;
    justify-content: space-between;
  }
  .s .flow:not(.alone) .flow-head .middle {
    display: none;
  }
  .flow-head .middle {
    align-self: end;
    color: var(--_ink2);
    text-align: center;
  }
  .flow-body li {
    display: grid;
    grid-template-columns: 44px 1fr 44px;
    align-items: center;
    color: var(--_ink2);
    font-size: calc(12.5px * var(--_scale));
    line-height: 1.25;
  }
  .s .flow-body li {
    grid-template-columns: 34px 1fr 40px;
    font-size: calc(12px * var(--_scale));
  }
  .flow-body li > :first-child {
    padding-inline-start: 6px;
  }
  .flow-body li > :last-child {
    padding-inline-end: 6px;
    text-align: var(--_end);
  }
  .supplier {
    color: var(--_ink);
    text-align: center;
  }
  .supplier span {
    display: block;
    color: var(--_ink2);
  }
  .alone .flow-body ol {
    order: -1;
  }
  .ribbons {
    display: block;
    inline-size: 100%;
    overflow: hidden;
  }
  .alone .ribbons {
    transform: scaleX(-1);
  }
  .ribbon {
    cursor: pointer;
    --_series: var(--_ink2);
  }
  .r-1 {
    --_series: var(--_c1);
  }
  .r-2 {
    --_series: var(--_c2);
  }
  .r-3 {
    --_series: var(--_c3);
  }
  .r-4 {
    --_series: var(--_c4);
  }
  .r-5 {
    --_series: var(--_c5);
  }
  .r-other {
    --_series: var(--_c6);
  }
  .rib {
    fill: var(--_series);
    fill-opacity: 0.48;
    stroke: var(--_series);
    stroke-width: 1;
    vector-effect: non-scaling-stroke;
    pointer-events: none;
  }
  .rib.dotted {
    fill: none;
    stroke-width: 1.75;
    stroke-dasharray: 2 3;
  }
  .hit {
    fill: none;
    stroke: transparent;
    vector-effect: non-scaling-stroke;
    pointer-events: stroke;
  }
  .ribbon:focus-visible {
    outline: none;
  }
  .ribbon:focus-visible .rib {
    stroke: var(--_focus);
    stroke-width: 3;
    stroke-dasharray: none;
  }
  .ribbon.open .rib {
    stroke: var(--_ink);
    stroke-width: 2;
  }
  .ribbons:has(.ribbon:is(:hover, :focus-visible)) .ribbon:not(:hover, :focus-visible) {
    opacity: 0.35;
  }
  .node {
    fill: none;
    stroke: var(--_ink);
    stroke-width: 12;
    vector-effect: non-scaling-stroke;
  }
  .flow-list {
    display: grid;
    gap: 12px;
  }
  .flow-list .link {
    display: inline-flex;
    align-items: center;
    gap: 8px;
    font-weight: 600;
  }
  .flow-list .tag {
    margin-inline-start: 8px;
    color: var(--_ink2);
    font-size: calc(12px * var(--_scale));
  }
  .flow-list i {
    display: block;
    block-size: 10px;
    min-inline-size: 1.5px;
  }

  @media (forced-colors: active) {
    .rib {
      fill: none;
      stroke: CanvasText;
    }
    .node {
      stroke: CanvasText;
    }
  }
`;
