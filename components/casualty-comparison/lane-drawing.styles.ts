import { css } from 'lit';

/** Look of marks, scales and labels, and of the legend that explains them. */
export const drawingStyles = css`
  .key {
    inline-size: 14px;
    block-size: 14px;
    flex: none;
    overflow: visible;
  }
  .claims text,
  .forms text {
    fill: var(--_ink);
    font-size: calc(12px * var(--_scale));
  }
  .claims .value {
    font-weight: 700;
    paint-order: stroke;
    stroke: var(--_paper);
    stroke-width: 3px;
    stroke-linejoin: round;
  }
  .open .value {
    stroke: var(--_wash);
  }
  .figure text.quiet,
  .figure tspan.quiet {
    fill: var(--_ink2);
    font-weight: 400;
  }
  .grid {
    stroke: var(--_hair);
  }
  .zero {
    stroke: var(--_ink3);
  }
  .mark {
    --_tone: var(--_other);
    fill: var(--_tone);
    stroke: var(--_tone);
  }
  .mark.own {
    --_tone: var(--_own);
  }
  .mark.opponent {
    --_tone: var(--_opponent);
  }
  .mark.hollow {
    fill: var(--_paper);
    stroke-width: 1.5;
  }
  .around {
    fill: none;
    stroke-width: 1.5;
    stroke-linecap: round;
  }
  .band {
    fill: var(--_band);
    stroke: var(--_ink3);
  }
  .interval {
    fill: none;
    stroke: var(--_own);
    stroke-width: 1.25;
    stroke-dasharray: 3 2.5;
  }
  .tick {
    fill: var(--_own);
  }
  .earlier {
    fill: var(--_paper);
    stroke: var(--_own);
    stroke-width: 1.25;
  }
  .trail {
    stroke: var(--_own);
  }
  .dashes {
    fill: none;
    stroke: var(--_ink3);
    stroke-width: 1.25;
    stroke-dasharray: 2 3;
  }
  .ring {
    fill: none;
    stroke: none;
  }
  .open .ring {
    stroke: var(--_ink);
    stroke-width: 2;
  }
  .forms {
    display: grid;

    /* Two even where it is narrow. WebKit keeps the heights of rows when a rule for narrow figures goes away. */
    grid-template-columns: repeat(auto-fit, minmax(min(150px, 45%), 1fr));
    gap: 6px 16px;
    margin-block-start: 12px;
    padding-block-start: 8px;
    border-block-start: 1px solid var(--_hair);
    color: var(--_ink2);
    font-size: calc(12.5px * var(--_scale));
  }
  .forms li {
    display: flex;
    align-items: center;
    gap: 8px;
    min-block-size: 22px;
  }
  .form-key {
    inline-size: 44px;
    block-size: 16px;
    flex: none;
    overflow: visible;
  }

  @media (prefers-reduced-motion: no-preference) {
    g.mark,
    .tick {
      transition: scale 120ms linear;
    }
  }

  @media (forced-colors: active) {
    .lane.open {
      outline: 2px solid Highlight;
    }
    .claims,
    .legend,
    .forms {
      --_own: CanvasText;
      --_opponent: CanvasText;
      --_other: CanvasText;
      --_ink: CanvasText;
      --_ink2: CanvasText;
      --_ink3: CanvasText;
      --_hair: GrayText;
      --_band: Canvas;
      --_paper: Canvas;
      --_wash: Canvas;
    }

    .grid {
      stroke-dasharray: 1 5;
    }
  }
`;
