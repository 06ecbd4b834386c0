import { css } from 'lit';

/** Look of the choice of years. */
export const periodStyles = css`
  .years {
    display: flex;
    flex-wrap: wrap;
    gap: 6px 16px;
    align-items: center;
    padding-block: 4px;
  }
  .years .current {
    min-inline-size: 84px;
    text-align: center;
  }
  .slider {
    display: flex;
    flex: 1 1 220px;
    gap: 8px;
    align-items: center;
    max-inline-size: 460px;
    color: var(--_ink2);
    font-size: calc(12px * var(--_scale));
  }
  .track-box {
    position: relative;
    flex: 1;
    block-size: 32px;
  }

  /* The middle of a thumb runs from 12 px after the start to 12 px before the end. */
  .rail {
    position: absolute;
    inset: 14px 12px;
    border-radius: 2px;
    background: var(--_line);
  }
  .rail i {
    position: absolute;
    inset-block: 0;
    background: var(--_ink);
  }
  .track-box input {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 32px;
    margin: 0;
    appearance: none;
    background: none;
    pointer-events: none;
    touch-action: pan-y;
  }
  .track-box input::-webkit-slider-thumb {
    appearance: none;
    inline-size: 24px;
    block-size: 24px;
    border: 5px solid var(--_paper);
    border-radius: 50%;
    background: var(--_ink);
    box-shadow: 0 0 0 1px var(--_ink);
    cursor: grab;
    pointer-events: auto;
  }
  .track-box input::-moz-range-thumb {
    box-sizing: border-box;
    inline-size: 24px;
    block-size: 24px;
    border: 5px solid var(--_paper);
    border-radius: 50%;
    background: var(--_ink);
    box-shadow: 0 0 0 1px var(--_ink);
    cursor: grab;
    pointer-events: auto;
  }
  .track-box input::-webkit-slider-runnable-track {
    background: none;
  }
  .track-box input:focus-visible {
    outline: none;
  }
  .track-box input:focus-visible::-webkit-slider-thumb {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
  }
  .track-box input:focus-visible::-moz-range-thumb {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
  }
  .jumps {
    padding-block: 2px 8px;
  }
`;
