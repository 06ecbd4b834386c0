import { css } from 'lit';

/** Look of the series under the lanes. */
export const seriesStyles = css`
  .series {
    margin-block-start: 20px;
  }
  .series figure-canvas {
    display: block;
    block-size: 240px;
  }
`;
