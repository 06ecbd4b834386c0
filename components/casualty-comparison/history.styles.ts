import { css } from 'lit';

/** Look of the revisions under the lanes. */
export const historyStyles = css`
  .history {
    margin-block: 4px 18px;
  }
  .history .sentences {
    display: grid;
    gap: 3px;
    max-inline-size: 84ch;
    padding-block: 6px 10px;
    text-wrap: pretty;
  }
  .history figure-canvas {
    display: block;
    block-size: 270px;
  }
  .history figure-canvas.several {
    block-size: 430px;
  }
  .history .legend {
    margin-block: 0 6px;
  }
  .line-key {
    inline-size: 40px;
    block-size: 16px;
    flex: none;
  }
  .stand {
    border-radius: 50%;
  }
  .stand:hover:not(:disabled) {
    background: color-mix(in srgb, var(--_ink3) 20%, transparent);
  }
  .stand.open {
    background: none;
    box-shadow: 0 0 0 2px var(--_ink);
  }
`;
