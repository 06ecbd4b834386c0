import { css } from 'lit';

/**
 * The host and the colours. Public custom properties are read once, into private ones; colours follow the page's
 * `color-scheme`, and text takes the page's own font.
 */
export const tokenStyles = css`
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

  /* Ink and paper must not be parted by a page that resets everything. */
  :host([theme='light']) {
    color-scheme: light !important;
    background: var(--faultline-paper, #fff) !important;
  }
  :host([theme='dark']) {
    color-scheme: dark !important;
    background: var(--faultline-paper, #16181c) !important;
  }

  @media print {
    :host([theme]) {
      background: none !important;
    }
  }
  .figure {
    /*
     * Nothing a page sets for its own prose comes in but its font, its language and its colour scheme. What hides things
     * or takes the pointer away is meant for all of the page's content.
     */
    all: initial;
    display: block;
    color-scheme: inherit;
    font-family: inherit;
    visibility: inherit;
    pointer-events: inherit;
    text-size-adjust: inherit;
    -webkit-font-smoothing: inherit;
    -webkit-locale: inherit;

    --_start: start;
    --_end: end;
    --_scale: var(--faultline-text-scale, 1);
    --_radius: var(--faultline-radius, 3px);
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
    padding-block-start: 10px;
    border-block-start: var(--faultline-rule, 1px solid var(--_ink));
    color: var(--_ink);
    font-size: calc(13px * var(--_scale));
    line-height: 1.4;
    font-variant-numeric: tabular-nums lining-nums;
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
      --_c4: var(--faultline-category-4, light-dark(#98499f, #c85ccd));
      --_c5: var(--faultline-category-5, light-dark(#5f5622, #7f7230));
      --_c6: var(--faultline-category-other, light-dark(#8b91a0, #696d77));
    }
  }

  @media (forced-colors: active) {
    .figure {
      --_ink: CanvasText;
      --_ink2: CanvasText;
      --_ink3: CanvasText;
      --_line: CanvasText;
      --_paper: Canvas;
      --_support: CanvasText;
      --_against: CanvasText;
      --_neutral: CanvasText;
      --_own: CanvasText;
      --_opponent: CanvasText;
      --_other: CanvasText;
    }
  }

  @media (prefers-contrast: more) {
    .figure {
      --_ink2: var(--_ink);
      --_ink3: var(--_ink);
      --_line: var(--_ink);
      --_hair: color-mix(in srgb, var(--_ink) 50%, var(--_paper));
    }
  }
`;
