import { css } from 'lit';

/** Look of the matrix and of its symbols. */
export const matrixStyles = css`
  .matrix {
    inline-size: 100%;

    /* Any definite height lets the buttons fill their cells; Firefox would keep the cells themselves to one. */
    block-size: 1px;
    border-collapse: collapse;
    table-layout: fixed;
  }
  .matrix th {
    padding: 0 6px 5px 8px;
    overflow-wrap: anywhere;
    hyphens: auto;
    color: var(--_ink2);
    font-size: calc(12px * var(--_scale));
    font-weight: 400;
    text-align: var(--_start);
    vertical-align: bottom;
  }
  .matrix .episodes th {
    padding-block-end: 1px;
    color: var(--_ink);
    font-size: calc(13px * var(--_scale));
    font-weight: 700;
  }
  .matrix .episodes span {
    display: block;
    color: var(--_ink2);
    font-size: calc(12px * var(--_scale));
    font-weight: 400;
  }
  .matrix thead tr:last-child th {
    border-block-end: 1px solid var(--_ink);
  }
  .matrix .actor {
    inline-size: 92px;
    padding-inline-start: 0;
  }
  .s .matrix .actor {
    inline-size: 96px;
  }

  /* A long word takes the line under its symbol rather than break. */
  .s .cell .word {
    flex-wrap: wrap;
  }
  .l .matrix .actor {
    inline-size: 120px;
  }
  .matrix tbody th {
    padding: 9px 4px 9px 0;
    border-block-end: 1px solid var(--_hair);
    color: var(--_ink);
    font-size: calc(13px * var(--_scale));
    font-weight: 700;
    vertical-align: top;
  }
  .matrix .group th {
    padding: 12px 0 3px;
    border-block-end: 1px solid var(--_line);
    color: var(--_ink2);
    font-size: calc(12px * var(--_scale));
    font-weight: 400;
  }
  .matrix tbody td {
    block-size: 100%;
    padding: 3px 0;
    border-block-end: 1px solid var(--_hair);
    vertical-align: top;
  }
  .cell {
    position: relative;
    display: flex;
    flex-direction: column;
    justify-content: flex-start;
    inline-size: 100%;
    block-size: 100%;
    min-block-size: 32px;
    padding: 3px 2px 3px 8px;
    border-radius: var(--_radius);
  }
  .cell .word {
    display: flex;
    align-items: center;
    gap: 5px;
    min-block-size: 26px;
    line-height: 1.15;
  }
  .cell .word > span {
    min-inline-size: 0;
    overflow-wrap: anywhere;
    hyphens: auto;
  }
  .cell .remark {
    font-size: calc(12px * var(--_scale));
    line-height: 1.25;
    color: var(--_ink2);
    text-wrap: pretty;
    overflow-wrap: break-word;
  }
  .cell .remark + .remark {
    margin-block-start: 4px;
  }
  .cell.none {
    padding-inline-end: 0;
    color: var(--_ink2);
    font-size: calc(12px * var(--_scale));
  }
  .cell.tinted .word {
    font-weight: 700;
  }
  .cell.tinted.support,
  .cell.tinted.support:hover {
    background: var(--_support-tint);
  }
  .cell.tinted.against,
  .cell.tinted.against:hover {
    background: var(--_against-tint);
  }
  button.cell:hover {
    box-shadow: inset 0 0 0 1px var(--_ink3);
  }
  .cell.both {
    border-radius: 0;
    box-shadow: inset 0 -2px 0 var(--_support);
  }
  .cell[aria-expanded='true'] {
    box-shadow: inset 0 0 0 2px var(--_ink);
  }
  .both-tag {
    display: block;
    inline-size: fit-content;
    margin-block-start: 3px;
    padding-inline: 5px;
    border-radius: var(--_radius);
    background: var(--_support);
    color: var(--_paper);
    font-size: calc(12px * var(--_scale));
    line-height: 18px;
    font-weight: 600;
  }
  .symbol {
    inline-size: 20px;
    block-size: 20px;
    flex: none;
    overflow: visible;
    --_tone: var(--_neutral);
  }
  .symbol.support {
    --_tone: var(--_support);
  }
  .symbol.against {
    --_tone: var(--_against);
  }
  .cell.none .word {
    gap: 4px;
  }
  .cell.none .symbol {
    inline-size: 15px;
    margin-inline-start: -3px;
  }
  .symbol.none {
    --_tone: var(--_ink3);
  }
  .symbol .outline {
    fill: none;
    stroke: var(--_tone);
    stroke-width: 1.5;
  }
  .symbol .glyph {
    fill: none;
    stroke: var(--_tone);
    stroke-width: 1.75;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .symbol .filled .outline {
    fill: var(--_tone);
  }
  .symbol .filled .glyph {
    stroke: var(--_paper);
  }
  .symbol .glyph.support {
    stroke: var(--_support);
  }
  .symbol .glyph.against {
    stroke: var(--_against);
  }
  .s .stepper {
    margin-block-end: 10px;
  }
  .marks {
    position: relative;
  }
  .tools {
    flex-wrap: wrap;
    gap: 0 14px;
    color: var(--_ink2);
  }
  .l .tools {
    margin-inline-start: auto;
  }
  .fold {
    margin-block-end: 10px;
  }
  .fold summary {
    min-block-size: 28px;
    color: var(--_ink2);
    cursor: pointer;
  }
`;
