import { css } from 'lit';

/** Look of the details panel. */
export const panelStyles = css`
  .panel {
    position: relative;
    padding: 10px 16px 14px;
    border-block-start: 1px solid var(--_line);
    border-radius: 0 0 3px 3px;
    background: var(--_wash);
    text-align: var(--_start);
    white-space: normal;
  }
  .dock .panel {
    border: 1px solid var(--_ink);
    border-radius: var(--_radius);
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
    font-size: calc(16px * var(--_scale));
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
  .cite {
    margin-block-start: 8px;
  }
  .cite summary {
    inline-size: fit-content;
    min-block-size: 24px;
    cursor: pointer;
  }
  .citations li + li {
    margin-block-start: 6px;
  }
`;
