import { html, nothing, type TemplateResult } from 'lit';
import type { FigureModel } from './figure-model.js';
import type { FrameParts } from './frame.js';
import { icon } from './icons.js';

/** True where the browser can show one element on the whole screen. */
const canFill = ({ ownerDocument }: Element): boolean => ownerDocument.fullscreenEnabled;

/** Shows the figure on the whole screen, or in its place again. */
export function toggleFullScreen(figure: HTMLElement): void {
  const { fullscreenElement } = figure.getRootNode() as Document | ShadowRoot;
  // A page may forbid it; the figure then stays where it is.
  (fullscreenElement === figure
    ? figure.ownerDocument.exitFullscreen()
    : figure.requestFullscreen()
  ).catch(() => undefined);
}

/** The two views of a figure, as buttons. */
export function viewTabs<M extends FigureModel>({
  element,
  language: { strings },
}: Pick<FrameParts<M>, 'element' | 'language'>): TemplateResult {
  const tab = (view: 'chart' | 'table', label: string): TemplateResult =>
    html`<button
      type="button"
      class="tab"
      aria-pressed=${element.view === view}
      @click=${() => (element.view = view)}
    >
      ${label}
    </button>`;
  return html`<div class="tabs" role="group" aria-label=${strings.viewAs}>
    ${tab('chart', strings.chart)}${tab('table', strings.table)}
  </div>`;
}

/** The bar above a figure; its right side is one menu where it is narrow, and all of it where it is very narrow. */
export function toolbar<M extends FigureModel>(parts: FrameParts<M>): TemplateResult {
  const { element, size, tight, menu } = parts;
  const { strings } = parts.language;
  const narrow = size === 's';
  return html`<div class="bar" part="toolbar">
    ${tight ? nothing : viewTabs(parts)}
    <div class="tools">
      <details
        class="menu"
        @toggle=${({ target }: Event) => menu.toggle((target as HTMLDetailsElement).open)}
      >
        <summary>
          ${icon(narrow ? 'more' : 'share')}${narrow ? strings.more : strings.share}
        </summary>
        ${menu.items()}
      </details>
      ${
        !narrow && canFill(element)
          ? html`<button
              type="button"
              class="tool"
              aria-label=${strings.fullScreen}
              aria-pressed=${element.matches(':fullscreen')}
              @click=${() => toggleFullScreen(element)}
            >
              ${icon('full')}
            </button>`
          : nothing
      }
    </div>
  </div>`;
}
