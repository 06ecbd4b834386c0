import { css } from 'lit';

/** Look of the tip of a mark. */
export const tipStyles = css`
  .tip {
    position: absolute;
    z-index: 3;
    max-inline-size: min(280px, 90%);
    padding: 6px 10px;
    border: 1px solid var(--_ink);
    border-radius: var(--_radius);
    background: var(--_paper);
    font-size: calc(12.5px * var(--_scale));
    line-height: 1.4;
  }
  .tip > * {
    display: block;
  }
  .tip[hidden] {
    display: none;
  }
`;
