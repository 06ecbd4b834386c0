import { css } from 'lit';

/**
 * Look of the frame and of what figures share. Public custom properties are read once, into private ones; colours
 * follow the page's `color-scheme`, and text takes the page's own font.
 */
export const frameStyles = css`
  :host {
    display: block;
    box-sizing: border-box;
  }
  :host([hidden]) {
    display: none;
  }
  :host(:is([theme='light'], [theme='dark'])) {
    padding: 12px 16px;
  }
  :host([theme='light']) {
    color-scheme: light;
    background: var(--faultline-paper, #fff);
  }
  :host([theme='dark']) {
    color-scheme: dark;
    background: var(--faultline-paper, #16181c);
  }
  .figure {
    --_ink: var(--faultline-ink, #1c1f24);
    --_ink2: var(--faultline-ink-secondary, #555b65);
    --_ink3: var(--faultline-ink-tertiary, #7b818b);
    --_line: var(--faultline-line, #d6d9de);
    --_hair: var(--faultline-hairline, #e8eaed);
    --_wash: var(--faultline-wash, #f4f5f6);
    --_paper: var(--faultline-paper, #fff);
    --_focus: var(--faultline-focus, #0b5d8f);
    --_support: var(--faultline-support, #11806f);
    --_support-tint: var(--faultline-support-tint, #e3f1ee);
    --_against: var(--faultline-against, #9a4f0c);
    --_against-tint: var(--faultline-against-tint, #f8ebdf);
    --_neutral: var(--faultline-neutral, #3a4049);
    --_own: var(--faultline-claim-own, #1f2a44);
    --_opponent: var(--faultline-claim-opponent, #b35c12);
    --_other: var(--faultline-claim-other, #6a7079);
    --_band: var(--faultline-band, #c9ced8);
    --_c1: var(--faultline-category-1, #263151);
    --_c2: var(--faultline-category-2, #b8892a);
    --_c3: var(--faultline-category-3, #197467);
    --_c4: var(--faultline-category-4, #98499f);
    --_c5: var(--faultline-category-5, #5f5622);
    --_c6: var(--faultline-category-other, #8b91a0);
    box-sizing: border-box;
    margin: 0;
    padding-block-start: 10px;
    border-block-start: 1px solid var(--_ink);
    color: var(--_ink);
    font-size: 13px;
    line-height: 1.4;
    font-variant-numeric: tabular-nums lining-nums;

    /* What a page sets for its own prose and would do harm here. */
    letter-spacing: normal;
    word-spacing: normal;
    text-align: start;
    text-indent: 0;
    text-transform: none;
    white-space: normal;
    overflow-wrap: normal;
    hyphens: manual;
  }
  .figure[aria-busy] {
    /* As tall as the place kept before the code came, so that what follows stays where it is. */
    min-block-size: var(--faultline-min-height, min(90svh, 1000px));
  }

  @supports (color: light-dark(#000, #fff)) {
    .figure {
      --_ink: var(--faultline-ink, light-dark(#1c1f24, #e6e8ec));
      --_ink2: var(--faultline-ink-secondary, light-dark(#555b65, #a9afb9));
      --_ink3: var(--faultline-ink-tertiary, light-dark(#7b818b, #7d838d));
      --_line: var(--faultline-line, light-dark(#d6d9de, #3a3e46));
      --_hair: var(--faultline-hairline, light-dark(#e8eaed, #2a2d33));
      --_wash: var(--faultline-wash, light-dark(#f4f5f6, #1f2227));
      --_paper: var(--faultline-paper, light-dark(#fff, #16181c));
      --_focus: var(--faultline-focus, light-dark(#0b5d8f, #8cc4ee));
      --_support: var(--faultline-support, light-dark(#11806f, #3fb3a2));
      --_support-tint: var(--faultline-support-tint, light-dark(#e3f1ee, #17302d));
      --_against: var(--faultline-against, light-dark(#9a4f0c, #e3a055));
      --_against-tint: var(--faultline-against-tint, light-dark(#f8ebdf, #382a1a));
      --_neutral: var(--faultline-neutral, light-dark(#3a4049, #d5d9e0));
      --_own: var(--faultline-claim-own, light-dark(#1f2a44, #e4e9f7));
      --_opponent: var(--faultline-claim-opponent, light-dark(#b35c12, #e39a4c));
      --_other: var(--faultline-claim-other, light-dark(#6a7079, #8d939e));
      --_band: var(--faultline-band, light-dark(#c9ced8, #464c58));
      --_c1: var(--faultline-category-1, light-dark(#263151, #c3cdee));
      --_c2: var(--faultline-category-2, light-dark(#b8892a, #e0b455));
      --_c3: var(--faultline-category-3, light-dark(#197467, #2fbda2));
      --_c4: var(--faultline-category-4, light-dark(#98499f, #d07fcb));
      --_c5: var(--faultline-category-5, light-dark(#5f5622, #7f7230));
      --_c6: var(--faultline-category-other, light-dark(#8b91a0, #696d77));
    }
  }
  .figure *,
  .figure *::before {
    box-sizing: border-box;
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
  button,
  select {
    font: inherit;
    color: inherit;
    background: none;
    border: 0;
    border-radius: 3px;
    margin: 0;
    padding: 0;
    text-align: inherit;
    cursor: pointer;
  }
  button:disabled {
    color: var(--_ink3);
    cursor: default;
  }
  :focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
    border-radius: 2px;
    scroll-margin-block: 4rem;
  }
  a,
  .link {
    color: inherit;
    text-decoration: underline 1px var(--_ink3);
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
    font-size: 18px;
    line-height: 1.25;
    font-weight: 700;
    text-wrap: balance;
  }
  .summary {
    margin-block-start: 4px;
    max-inline-size: 68ch;
    font-size: 15px;
    line-height: 1.45;
    text-wrap: pretty;
  }
  .s .heading {
    font-size: 17px;
  }
  .s .summary {
    font-size: 14px;
  }
  .l .heading {
    font-size: 20px;
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
  .tab,
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
  .menu-items {
    position: absolute;
    inset-inline-end: 0;
    z-index: 2;
    display: grid;
    min-inline-size: 12rem;
    padding: 4px;
    color: var(--_ink);
    background: var(--_paper);
    border: 1px solid currentcolor;
    border-radius: 4px;
  }
  .menu-items button {
    min-block-size: 32px;
    padding-inline: 8px;
  }
  button:hover:not(:disabled) {
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
    min-block-size: 32px;
    padding-inline: 8px;
    border: 1px solid var(--_line);
    background: var(--_paper);
  }
  .stepper {
    display: flex;
    border: 1px solid var(--_line);
    border-radius: 3px;
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
    font-size: 12.5px;
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
    font-size: 12.5px;
    text-wrap: pretty;
  }
  .l .note {
    max-inline-size: 110ch;
  }
  .strip {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 12px;
    margin-block-start: 10px;
    padding: 6px 12px;
    border-radius: 3px;
    background: var(--_wash);
  }
  .footer {
    margin-block-start: 12px;
    padding-block-start: 8px;
    border-block-start: 1px solid var(--_line);
    color: var(--_ink2);
    font-size: 12px;
    line-height: 1.5;
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
  .source-list li {
    margin-block: 4px;
    overflow-wrap: anywhere;
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

  .panel {
    position: relative;
    padding: 10px 16px 14px;
    border-block-start: 1px solid var(--_line);
    border-radius: 0 0 3px 3px;
    background: var(--_wash);
    text-align: start;
    white-space: normal;
  }
  .dock .panel {
    border: 1px solid var(--_ink);
    border-radius: 4px;
    background: var(--_paper);
  }
  .panel-bar {
    position: absolute;
    inset-inline-end: 8px;
    inset-block-start: 6px;
    display: flex;
    align-items: center;
  }
  .panel-bar button {
    display: grid;
    place-items: center;
    min-inline-size: 32px;
    min-block-size: 32px;
    color: var(--_ink2);
  }
  .panel-title {
    padding-inline-end: 120px;
    font-size: 16px;
    line-height: 1.35;
    font-weight: 700;
  }
  .panel-title:focus {
    outline: none;
  }
  .panel dl {
    display: grid;
    grid-template-columns: 112px 1fr;
    gap: 6px 14px;
    margin-block-start: 12px;
  }
  .s .panel dl,
  .dock .panel dl {
    grid-template-columns: 92px 1fr;
  }
  .panel dt {
    color: var(--_ink2);
  }
  .panel dd {
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .panel .status {
    color: var(--_ink);
    font-weight: 600;
  }
  .panel .status.contested {
    color: var(--_against);
  }
  .citations li + li {
    margin-block-start: 6px;
  }
  .panel-row > td {
    padding: 0;
    border: 0;
  }

  .table-scroll {
    max-block-size: max(24rem, 80vh);
    overflow: auto;
  }
  .data {
    inline-size: 100%;
    border-collapse: collapse;
  }
  .data th,
  .data td {
    padding: 6px 12px 6px 0;
    border-block-end: 1px solid var(--_hair);
    text-align: start;
    vertical-align: top;
  }
  .data .number {
    text-align: end;
    white-space: nowrap;
  }
  .data thead th {
    padding-block: 0;
    border-block-end: 1px solid var(--_ink);
    position: sticky;
    inset-block-start: 0;
    background: var(--_paper);
    color: var(--_ink2);
    font-size: 12px;
    font-weight: 400;
    vertical-align: bottom;
  }
  .data thead button {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    min-block-size: 28px;
  }
  .data thead .icon {
    inline-size: 12px;
    block-size: 12px;
  }
  .data [aria-sort] button {
    color: var(--_ink);
    font-weight: 700;
  }
  .data tbody th {
    font-weight: 600;
  }
  .data .unknown {
    color: var(--_ink2);
  }
  .data .open > * {
    background: var(--_wash);
  }
  .s .data thead {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  .s .data tr {
    display: block;
    padding-block: 6px;
    border-block-end: 1px solid var(--_hair);
  }
  .s .data tbody :is(th, td) {
    display: flex;
    justify-content: space-between;
    gap: 12px;
    padding: 1px 0;
    border: 0;
    text-align: end;
    white-space: normal;
  }
  .s .data tbody td::before {
    content: attr(data-label);
    flex: none;
    color: var(--_ink2);
    text-align: start;
  }
  .s .data .panel-row > td {
    display: block;
    text-align: start;
  }
  .s .data .panel-row > td::before {
    content: none;
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
    font-size: 15px;
  }
  .state.empty {
    margin-block-start: 12px;
    padding: 16px 20px;
    border: 1px dashed var(--_ink3);
    border-radius: 4px;
  }
  .state.failed {
    margin-block-start: 2px;
    padding: 16px 20px;
    border: 1px solid var(--_ink);
    border-inline-start-width: 4px;
    border-radius: 4px;
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

  @media print {
    .table-scroll {
      max-block-size: none;
      overflow: visible;
    }
    .bar,
    .controls {
      display: none;
    }
  }
`;
