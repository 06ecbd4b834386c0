import { css } from 'lit';

/** Look of the strips under the tools, of cells with several marks, and of cards. */
export const waysStyles = css`
  .strips {
    margin-block-end: 10px;
    padding: 8px 12px;
    border-radius: var(--_radius);
    background: var(--_wash);
  }
  .strips:not(:has(.strip-row)) {
    display: none;
  }
  .strip-row {
    display: flex;
    flex-wrap: wrap;
    gap: 6px 16px;
    align-items: center;
  }
  .strip-row + .strip-row {
    margin-block-start: 8px;
    padding-block-start: 8px;
    border-block-start: 1px solid var(--_line);
  }
  .strips [role='status']:not(:empty) {
    margin-block-start: 6px;
  }
  .strips .segments button {
    background: var(--_paper);
  }
  .strips .segments button:hover {
    background: var(--_wash);
  }
  .choice {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 8px;
    align-items: center;
    max-inline-size: 100%;
  }
  .check {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-block-size: 28px;
    cursor: pointer;
  }
  .check input {
    inline-size: 16px;
    block-size: 16px;
    margin: 0;
    accent-color: var(--_ink);
  }

  .time {
    display: block;
  }
  .scrubber {
    display: grid;
    grid-template-columns: 32px minmax(0, 1fr) 32px;
    gap: 8px;
    align-items: start;
    margin-block-start: 2px;
  }
  .scrubber button {
    display: grid;
    place-items: center;
    min-block-size: 32px;
    border: 1px solid var(--_line);
    background: var(--_paper);
  }
  .scrubber input {
    display: block;
    inline-size: 100%;
    block-size: 32px;
    margin: 0;
    accent-color: var(--_ink);
    cursor: pointer;
  }
  .ticks {
    position: relative;
    block-size: 22px;

    /* The thumb's middle stops half its width before the ends of the track. */
    margin-inline: 8px;
    color: var(--_ink2);
    font-size: calc(12px * var(--_scale));
    line-height: 16px;
  }
  .ticks span {
    position: absolute;
    inset-block-start: -6px;
    inline-size: 0;
    padding-block-start: 8px;
  }
  .ticks span::before {
    content: '';
    position: absolute;
    inset-block-start: 0;
    inset-inline-start: 0;
    block-size: 4px;
    border-inline-start: 1px solid var(--_ink3);
  }
  .ticks .year::before {
    block-size: 7px;
    border-color: var(--_ink);
  }

  .cell .line {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 8px;
  }
  .cell .line + .line {
    border-block-start: 1px solid var(--_hair);
  }
  .cell .side {
    flex: 1 0 100%;
    padding-block-start: 4px;
    color: var(--_ink2);
    font-size: calc(12px * var(--_scale));
    line-height: 1;
  }
  .then {
    display: inline-flex;
    align-items: center;
    gap: 6px;
  }
  .arrow::before {
    content: '→';
    color: var(--_ink2);
  }
  .arrow:dir(rtl)::before {
    content: '←';
  }
  .line :is(.quiet, .symbol.none + span),
  .line.same .word {
    color: var(--_ink2);
  }
  .line:not(.same) > :last-child .symbol:not(.none) + span {
    font-weight: 700;
  }
  .l .matrix.pair {
    max-inline-size: 900px;
  }
  .l .matrix.pair .actor {
    inline-size: 150px;
  }
  .tag {
    display: inline-flex;
    gap: 4px;
    align-items: baseline;
    margin-block: 1px 2px;
    color: var(--_ink);
    font-size: calc(12px * var(--_scale));
    line-height: 1.25;
    font-weight: 700;
  }

  .cards .card-name th {
    padding-block: 14px 4px;
    border-block-end: 1px solid var(--_ink);
    font-size: calc(14px * var(--_scale));
  }
  .cards tbody th {
    font-weight: 400;
  }
  .cards .card-name th,
  .cards .both-tag {
    font-weight: 700;
  }
  .cards .silent td {
    padding-block: 5px;
    border: 0;
    color: var(--_ink2);
    font-size: calc(12px * var(--_scale));
  }

  /* More columns than fit scroll inside the figure; what they are stays in sight. */
  .matrix-scroll {
    overflow: auto;
    max-block-size: 80vh;
  }
  .matrix-scroll .matrix {
    inline-size: max-content;
    min-inline-size: 100%;
    border-collapse: separate;
    border-spacing: 0;
  }
  .matrix-scroll tbody td {
    min-inline-size: 84px;
  }
  .matrix-scroll :is(thead, .actor, tr:not(.group) > th, .group span) {
    position: sticky;
    inset-inline-start: 0;
    background: var(--_paper);
  }
  .matrix-scroll thead th[colspan],
  .matrix-scroll thead th:not(.actor) {
    position: static;
  }
  .matrix-scroll tbody th {
    z-index: 1;
  }
  .matrix-scroll thead {
    inset-block-start: 0;
    z-index: 2;
  }
`;
