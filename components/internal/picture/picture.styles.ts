import { css } from 'lit';

/** What is left out while a picture is taken, and what must not hide anything then. */
export const pictureStyles = css`
  .picture
    :is(
      .bar,
      .controls,
      .tip,
      .dock,
      .panel,
      .panel-row,
      .strip button,
      details:not(.definition),
      .definition span
    ) {
    display: none;
  }
  .picture .with-panel {
    display: block;
  }
  .picture .table-scroll {
    max-block-size: none;
    overflow: visible;
  }
  .picture :is(th, td) {
    position: static;
  }
`;
