import { css } from 'lit';

/** Look of the frame and of what all figures share. */
export const frameStyles = css`
  :host(:fullscreen) {
    padding: 24px;
    overflow: auto;
    background: var(--faultline-paper, Canvas);
  }
  .figure *,
  .figure *::before {
    box-sizing: border-box;
  }

  /* The figure runs as the page does; words run as their letters do, and axes from left to right. */
  .figure:dir(rtl) {
    --_start: right;
    --_end: left;

    text-align: right;
  }
  :dir(rtl) {
    unicode-bidi: plaintext;
  }
  [dir='ltr'] {
    --_start: left;
    --_end: right;

    text-align: left;
  }
  :is(.stepper, .panel-bar) .icon:dir(rtl) {
    scale: -1 1;
  }
  p,
  dl,
  dd,
  ol,
  ul {
    margin: 0;
    padding: 0;
  }
  ol,
  ul {
    list-style: none;
  }

  /* On pages without a doctype, tables take nothing from around them. */
  table {
    font: inherit;
    color: inherit;
    text-align: inherit;
    white-space: inherit;
  }
  button,
  select {
    font: inherit;
    color: inherit;
    background: none;
    border: 0;
    border-radius: var(--_radius);
    margin: 0;
    padding: 0;
    text-align: inherit;
    cursor: pointer;
  }
  button:is(:disabled, [aria-disabled]) {
    color: var(--_ink3);
    cursor: default;
  }
  :focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
    border-radius: 2px;
    scroll-margin-block: 64px;
  }
  a,
  .link {
    color: inherit;

    /* Not in one: older Safari and WebKitGTK then draw no line at all. */
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-decoration-color: var(--_ink3);
    text-underline-offset: 2px;
  }
  .link {
    min-block-size: 24px;
  }
  .hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .quiet {
    color: var(--_ink2);
  }
  .heading {
    font-size: calc(18px * var(--_scale));
    line-height: 1.25;
    font-family: var(--faultline-heading-font, inherit);
    font-weight: var(--faultline-heading-weight, 700);
    text-wrap: balance;
  }
  .summary {
    margin-block-start: 4px;
    max-inline-size: 68ch;
    font-size: calc(15px * var(--_scale));
    line-height: 1.45;
    text-wrap: pretty;
  }
  .s .heading {
    font-size: calc(17px * var(--_scale));
  }
  .s .summary {
    font-size: calc(14px * var(--_scale));
  }
  .l .heading {
    font-size: calc(20px * var(--_scale));
  }
  .l .summary {
    max-inline-size: 92ch;
  }
  .icon {
    inline-size: 16px;
    block-size: 16px;
    flex: none;
    fill: none;
    stroke: currentcolor;
    stroke-width: 1.5;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  .bar {
    display: flex;
    justify-content: space-between;
    gap: 0 18px;
    margin-block-start: 10px;
    border-block-end: 1px solid var(--_line);
    color: var(--_ink2);
  }
  .tabs {
    display: flex;
    gap: 18px;
  }
  .tools {
    display: flex;
    gap: 8px;
  }
  .tight .tools,
  .tight .menu {
    flex: 1;
    min-inline-size: 0;
  }
  .tight .menu summary {
    flex-wrap: wrap;
    row-gap: 0;
  }
  .tab,
  .tool,
  .menu summary {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-block-size: 32px;
    min-inline-size: 24px;
    cursor: pointer;
  }
  .tab[aria-pressed='true'] {
    color: var(--_ink);
    font-weight: 700;
    box-shadow: inset 0 -2px 0 currentcolor;
  }
  .menu {
    position: relative;
  }
  .menu summary {
    list-style: none;
  }
  .menu summary::-webkit-details-marker {
    display: none;
  }
  .tool {
    justify-content: center;
    min-inline-size: 32px;
  }
  button:hover:not(:disabled, [aria-disabled]) {
    background: var(--_wash);
  }
  .tab:hover:not(:disabled),
  .menu summary:hover,
  .link:hover:not(:disabled) {
    background: none;
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  .controls {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 16px;
    align-items: center;
    margin-block-end: 10px;
  }
  .controls .label {
    color: var(--_ink2);
  }
  .segments {
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
  }
  .segments button {
    min-block-size: 28px;
    padding-inline: 9px;
    border: 1px solid var(--_line);
    color: var(--_ink2);
  }
  .segments button[aria-pressed='true'] {
    border-color: var(--_ink);
    color: var(--_ink);
    font-weight: 700;
    box-shadow: inset 0 0 0 0.5px var(--_ink);
  }
  select {
    max-inline-size: 100%;
    min-block-size: 32px;
    padding-inline: 8px;
    border: 1px solid var(--_line);
    background: var(--_paper);
  }
  .stepper {
    display: flex;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  .stepper button {
    display: grid;
    place-items: center;
    min-block-size: 32px;
    min-inline-size: 36px;
  }
  .stepper .current {
    display: grid;
    place-items: center;
    flex: 1;
    padding-inline: 10px;
    border-inline: 1px solid var(--_line);
    font-weight: 700;
  }

  .body {
    margin-block-start: 12px;
  }
  .body.with-panel {
    display: grid;
    grid-template-columns: minmax(0, 1fr) 340px;
    gap: 32px;
    align-items: start;
  }
  .dock {
    position: sticky;
    inset-block-start: 16px;
  }
  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 6px 18px;
    margin-block-start: 12px;
    color: var(--_ink2);
    font-size: calc(12.5px * var(--_scale));
  }
  .legend li {
    display: inline-flex;
    align-items: center;
    gap: 6px;
  }
  .legend b {
    color: var(--_ink);
    font-weight: 600;
  }
  .note {
    margin-block-start: 8px;
    max-inline-size: 80ch;
    color: var(--_ink2);
    font-size: calc(12.5px * var(--_scale));
    text-wrap: pretty;
  }
  .l .note {
    max-inline-size: 110ch;
  }

  /* Said with the figure to screen readers; shown to those who reach a mark by key. */
  .keys {
    display: none;
  }
  .body:has([data-row]:focus-visible) .keys {
    display: block;
  }
  .strip {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 12px;
    margin-block-start: 10px;
    padding: 6px 12px;
    border-radius: var(--_radius);
    background: var(--_wash);
  }
  .footer {
    margin-block-start: 12px;
    padding-block-start: 8px;
    border-block-start: 1px solid var(--_line);
    color: var(--_ink2);
    font-size: calc(12px * var(--_scale));
    line-height: 1.5;
    overflow-wrap: anywhere;
  }
  .footer b {
    color: var(--_ink);
    font-weight: 600;
  }
  .footer summary {
    inline-size: fit-content;
    min-block-size: 24px;
    cursor: pointer;
  }
  .source-list {
    padding-inline-start: 20px;
    list-style: decimal;
  }
  .grades li {
    margin-block: 2px;
  }
  .grades .status {
    white-space: normal;
  }
  .source-list li {
    margin-block: 4px;
  }

  .status {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    white-space: nowrap;
    color: var(--_ink2);
  }
  .status.contested {
    color: var(--_against);
    font-weight: 700;
  }
  .status-mark {
    inline-size: 13px;
    block-size: 13px;
    flex: none;
    overflow: visible;
    fill: none;
    stroke: currentcolor;
    stroke-width: 1.5;
  }
  .status-mark .fill {
    fill: currentcolor;
    stroke: none;
  }
  .status-mark .cut {
    stroke: var(--_paper);
  }

  .panel-row > td {
    padding: 0;
    border: 0;
  }

  .state {
    display: flex;
    flex-direction: column;
    justify-content: center;
    align-items: flex-start;
    gap: 6px;
    min-block-size: 168px;
  }
  .state b {
    font-size: calc(15px * var(--_scale));
  }
  .state.empty {
    margin-block-start: 12px;
    padding: 16px 20px;
    border: 1px dashed var(--_ink3);
    border-radius: var(--_radius);
  }
  .state.failed {
    margin-block-start: 2px;
    padding: 16px 20px;
    border: 1px solid var(--_ink);
    border-inline-start-width: 4px;
    border-radius: var(--_radius);
  }
  .state ::slotted(*) {
    max-inline-size: 100%;
  }
  .button {
    min-block-size: 32px;
    padding-inline: 12px;
    border: 1px solid currentcolor;
    font-weight: 600;
  }
  .later {
    color: var(--_ink2);
    animation: appear 0s 300ms both;
  }

  /* Nobody waits for a figure that is far away. */
  .waiting .later {
    visibility: hidden;
    animation: none;
  }

  .slow {
    animation: appear 0s 3s both;
  }

  @keyframes appear {
    from {
      visibility: hidden;
    }
  }

  @media (forced-colors: active) {
    .tab[aria-pressed='true'],
    .segments button[aria-pressed='true'] {
      outline: 2px solid Highlight;
    }
  }

  .printed {
    display: none;
  }
  .paper {
    max-inline-size: 680px;
    color-scheme: light;
  }

  @media print {
    details::details-content {
      display: block;
      block-size: auto;
      content-visibility: visible;
    }
    .bar,
    .controls {
      display: none;
    }
    summary {
      list-style: none;
    }
    .figure {
      print-color-adjust: exact;
    }
    .printed {
      display: table;
      inline-size: 100%;
      margin-block-start: 12px;
      border-collapse: collapse;
      font-size: calc(10px * var(--_scale));
      line-height: 1.3;
    }
    .printed caption {
      text-align: var(--_start);
    }
    .printed :is(th, td) {
      padding: 2px 6px 2px 0;
      border-block-end: 1px solid var(--_line);
      text-align: var(--_start);
      vertical-align: top;
    }
    .printed .number {
      text-align: var(--_end);
      white-space: nowrap;
    }
    .printed .run th {
      padding-block-start: 8px;
      break-after: avoid;
    }
    .printed tr {
      break-inside: avoid;
    }
    .printed :is(thead, .run) {
      break-after: avoid;
    }
    .source-list {
      columns: 2;
      column-gap: 32px;
      font-size: calc(10px * var(--_scale));
      line-height: 1.35;
    }
    .source-list li {
      break-inside: avoid;
    }
  }
`;
