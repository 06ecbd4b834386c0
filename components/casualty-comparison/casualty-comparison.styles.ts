import { css } from 'lit';

/** Layout of the lanes and what happens to them in narrow figures. */
export const casualtyStyles = css`
  .plots {
    container-type: inline-size;
  }

  /* All lanes share their columns, so that the longest word of a status, in any language and font, has room. */
  .claims {
    grid-template-columns: 172px minmax(0, 1fr) 80px minmax(84px, auto);
    column-gap: 12px;
  }
  .l .claims {
    grid-template-columns: 236px minmax(0, 1fr) 100px minmax(92px, auto);
  }
  .claims,
  .claims [role='group'],
  .lane {
    display: grid;
  }
  .claims [role='group'],
  .lane {
    grid-template-columns: subgrid;
  }
  .claims > *,
  .claims [role='group'] > * {
    grid-column: 1 / -1;
  }
  .lane {
    position: relative;
    grid-template-areas: 'who plot as-of status';
    align-items: center;
    min-block-size: 28px;
    border-radius: var(--_radius);
  }
  .who {
    grid-area: who;
    display: flex;
    align-items: center;
    gap: 7px;
    min-block-size: 28px;
    padding-block: 3px;
    line-height: 1.2;
  }
  .who > span {
    min-inline-size: 0;
    overflow-wrap: break-word;
  }
  .who small {
    display: block;
    color: var(--_ink2);
    font-size: calc(12px * var(--_scale));
    line-height: 1.25;
  }
  .plot {
    grid-area: plot;
    align-self: stretch;
    position: relative;
    min-block-size: 28px;
    margin-inline-end: 4px;
  }
  .plot > svg {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
  }
  .lane svg {
    overflow: visible;
  }
  .plot:has(.above) {
    min-block-size: 46px;
  }
  .as-of {
    grid-area: as-of;
    color: var(--_ink2);
    font-size: calc(12px * var(--_scale));
    line-height: 1.2;
  }
  .lane .status {
    grid-area: status;
  }

  /* A long word reaches into the column before, not out of the figure. */
  .head .status {
    justify-self: end;
    min-inline-size: 100%;
  }
  .lane.head {
    align-items: end;
    min-block-size: 22px;
    border-block-end: 1px solid var(--_ink);
    border-radius: 0;
    color: var(--_ink2);
    font-size: calc(12px * var(--_scale));
  }
  .lane.head:not(:first-child) {
    margin-block-start: 22px;
  }
  .head .who,
  .head .plot {
    min-block-size: 22px;
    padding-block: 0;
  }
  .head .who,
  .head .as-of,
  .head .status {
    align-items: end;
    padding-block-end: 2px;
    line-height: 1.2;
  }
  .group {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 16px;
    padding: 12px 0 3px;
    border-block-end: 1px solid var(--_hair);
  }
  .group span,
  .reading {
    color: var(--_ink2);
    font-size: calc(12.5px * var(--_scale));
  }
  .reading {
    padding-block: 5px 1px;
    text-wrap: pretty;
  }

  /* The name is the button; the whole row is its hit area. */
  button.who::after {
    content: '';
    position: absolute;
    inset: 0;
    border-radius: var(--_radius);
  }
  button.who:hover {
    background: none;
  }
  .lane:has(button.who:hover) g.mark,
  .lane:has(button.who:hover) .tick {
    scale: 1.25;
  }
  button.who:focus-visible {
    outline: none;
  }
  button.who:focus-visible::after {
    outline: 2px solid var(--_focus);
  }
  .lane.open,
  .claims .panel {
    background: var(--_wash);

    /* Not a margin: nothing may reach beyond the figure's box and make the page scroll. */
    box-shadow:
      -8px 0 0 var(--_wash),
      8px 0 0 var(--_wash);
  }
  .claims .panel {
    padding-inline: 21px 8px;
    margin-block-end: 6px;
  }
  .warning {
    margin-block: 0 8px;
  }

  /* Narrow middle: the status goes under the date. */
  @container (max-width: 639px) {
    .claims,
    .l .claims {
      grid-template-columns: 150px minmax(0, 1fr) minmax(84px, auto);
    }
    .lane {
      grid-template-rows: 1fr 1fr;
      grid-template-areas:
        'who plot as-of'
        'who plot status';
    }
    .lane .as-of {
      align-self: end;

      /* A long date has two lines. */
      contain: inline-size;
    }
    .lane .status {
      align-self: start;
      font-size: calc(12px * var(--_scale));
    }
    .claims .head {
      grid-template-areas: 'who plot as-of';
      grid-template-rows: auto;
    }
    .head .status {
      display: none;
    }
  }
  .s .claims,
  .s .claims [role='group'] {
    display: block;
  }
  .s .lane {
    grid-template:
      'who as-of status' auto
      'plot plot plot' auto / minmax(0, 1fr) auto auto;
    column-gap: 12px;
  }
  .s .lane .as-of {
    contain: none;
    max-inline-size: 88px;
    text-align: var(--_end);
  }
  .s .lane .as-of,
  .s .lane .status {
    align-self: start;
    padding-block-start: 5px;
  }
  .s .who {
    align-items: start;
    min-block-size: 24px;
    padding-block: 4px 1px;
  }
  .s .key {
    margin-block-start: 1px;
  }
  .s .plot {
    margin: -3px 7px;
  }
  .s .plot:has(.above) {
    margin-block-start: 0;
  }
  .s .head {
    display: block;
  }
  .s .head .as-of,
  .s .head .status {
    display: none;
  }
  .s .head .plot {
    margin-block: 0;
  }
  .s .stepper {
    margin-block-end: 10px;
  }
  .data :is(th, td):not(.number) {
    min-inline-size: 80px;
  }
  .s .data :is(th, td) {
    min-inline-size: 0;
  }
`;
