import { css } from 'lit';

/** Look of the controls and the records beside the columns. */
export const armsStyles = css`
  .dimmed {
    opacity: 0.35;
  }
  .measure {
    display: inline-flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px;
  }
  .measure select {
    max-inline-size: 100%;
  }
  .period {
    margin-block: -4px 8px;
  }
  .period > summary {
    inline-size: fit-content;
    min-block-size: 28px;
    align-content: center;
    font-weight: 600;
    cursor: pointer;
  }
  .period > div {
    min-block-size: 84px;
  }
  .definition {
    margin-block-end: 10px;
    color: var(--_ink2);
  }
  .definition summary {
    inline-size: fit-content;
    min-block-size: 24px;
    list-style: none;
    cursor: pointer;
  }
  .definition summary::-webkit-details-marker {
    display: none;
  }
  .definition summary span {
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-decoration-color: var(--_ink3);
    text-underline-offset: 2px;
  }
  .definition p {
    max-inline-size: 72ch;
    padding-block: 2px 6px;
    color: var(--_ink);
    text-wrap: pretty;
  }

  .plot {
    position: relative;
  }
  .waiting {
    min-block-size: 360px;
  }
  figure-canvas {
    display: block;
    block-size: 412px;
  }
  .l figure-canvas {
    block-size: 470px;
  }
  figure-canvas.one {
    block-size: 292px;
  }
  .l figure-canvas.one {
    block-size: 340px;
  }
  .legend button {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-block-size: 24px;
  }
  .legend button[aria-pressed='true'] {
    box-shadow: 0 2px 0 currentcolor;
  }

  .also {
    margin-block-start: 16px;
    padding-block-start: 10px;
    border-block-start: 1px solid var(--_hair);
  }
  .also > ul,
  .also .more > ul {
    display: grid;
    gap: 8px 28px;
    margin-block-start: 8px;
  }
  .m .also > ul,
  .l .also > ul {
    grid-template-columns: repeat(auto-fill, minmax(280px, 1fr));
  }
  .also li {
    display: flex;
    gap: 8px;
    align-items: flex-start;
  }
  .also li > div {
    min-inline-size: 0;
    flex: 1;
  }
  .also .icon {
    margin-block-start: 4px;
  }
  .also .status {
    margin-inline: 4px;
    vertical-align: bottom;
  }
  .also .link {
    /* As high as a fingertip needs, without moving the line. */
    min-block-size: 0;
    margin-block: -4px;
    padding-block: 4px;
    font-weight: 600;
    text-align: var(--_start);
  }
  .more {
    margin-block-start: 10px;
  }
  .more > summary {
    inline-size: fit-content;
    min-block-size: 28px;
    font-weight: 600;
    cursor: pointer;
  }

  @media print {
    .period > div {
      display: none;
    }
  }
`;
