import {
  css,
  html,
  nothing,
  type LitElement,
  type ReactiveController,
  type TemplateResult,
} from 'lit';
import type { FigureModel } from './figure-model.js';
import { shareGroups, type ShareItem } from './share-items.js';
import { shareWords } from './strings/en/share.js';
import type { FrameParts } from './frame.js';
import { toggleFullScreen, viewTabs } from './toolbar.js';

/** Look of the menu; it comes with its code. */
export const lateStyles = [
  css`
    .menu-items {
      position: absolute;
      inset-inline-end: 0;
      z-index: 2;
      display: grid;
      inline-size: max-content;
      min-inline-size: 192px;
      max-inline-size: 320px;
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
    .menu-items [role='group'] {
      display: grid;
    }
    .menu-items [role='group'] + [role='group'] {
      margin-block-start: 4px;
      padding-block-start: 6px;
      border-block-start: 1px solid var(--_line);
    }
    .menu-items p {
      padding-inline: 8px;
      font-size: calc(12px * var(--_scale));
    }
    .menu-items .tabs {
      flex-wrap: wrap;
      padding-inline: 8px;
      border-block-end: 1px solid var(--_line);
      margin-block-end: 4px;
    }
    .menu-items .tabs button {
      padding-inline: 0;
    }

    /* In the flow, nothing can stick out. */
    .tight .menu-items {
      position: static;
      grid-template-columns: minmax(0, 1fr);
      inline-size: auto;
      min-inline-size: 0;
      overflow-wrap: anywhere;
    }
  `,
];

const { addEventListener: listen } = EventTarget.prototype;

/** Closes a figure's open menu with Escape, which gives the focus back, and with a press outside of it. */
class Closing implements ReactiveController {
  readonly #host: LitElement;
  #open: HTMLDetailsElement | undefined;
  #listening: AbortController | undefined;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdated(): void {
    const open =
      this.#host.renderRoot.querySelector<HTMLDetailsElement>('.menu[open]') ?? undefined;
    if (open === this.#open) return;
    this.hostDisconnected();
    this.#open = open;
    if (!open) return;
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    open.addEventListener('keydown', this.#onKeydown, { signal });
    for (const type of ['pointerdown', 'click']) {
      // A form of the page named like the method would take its place there.
      listen.call(open.ownerDocument, type, this.#onPress, { signal, capture: true });
    }
  }

  hostDisconnected(): void {
    this.#listening?.abort();
    this.#open = undefined;
  }

  readonly #onKeydown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !this.#open) return;
    event.stopPropagation();
    const menu = this.#open;
    menu.open = false;
    menu.querySelector('summary')?.focus();
  };

  readonly #onPress = (event: Event): void => {
    if (this.#open && !event.composedPath().includes(this.#open)) this.#open.open = false;
  };
}

const closing = new WeakMap<LitElement, Closing>();

/** What the open menu of a figure holds; where there is no room for a toolbar, its views, too. */
export function menuItems({
  element,
  language,
  size,
  tight,
}: Pick<FrameParts<FigureModel>, 'element' | 'language' | 'size' | 'tight'>): TemplateResult {
  if (!closing.has(element)) closing.set(element, new Closing(element));
  const words = language.words(shareWords);
  const run = (item: ShareItem) => async (): Promise<void> => {
    try {
      const said = await item.run();
      if (typeof said === 'string') element.say(said);
    } catch (error) {
      element.say(words.failed);
      console.warn(`[faultline] <${element.localName}>: “${item.label}” failed.`, error);
    }
  };
  const entry = (label: string, act: () => unknown): TemplateResult =>
    html`<button type="button" @click=${act}>${label}</button>`;
  const fills = size === 's' && element.ownerDocument.fullscreenEnabled;
  return html`<div class="menu-items">
    ${tight ? viewTabs({ element, language }) : nothing}
    ${shareGroups(element, language).map(
      ({ title, items }) =>
        html`<div role="group" aria-label=${title ?? words.files}>
          ${title ? html`<p class="quiet" aria-hidden="true">${title}</p>` : nothing}
          ${items.map((item) => entry(item.label, run(item)))}
        </div>`,
    )}
    ${fills ? entry(language.strings.fullScreen, () => toggleFullScreen(element)) : nothing}
  </div>`;
}
