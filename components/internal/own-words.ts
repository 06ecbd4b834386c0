import type { RenderOptions } from 'lit';

/**
 * Shows what the page wrote inside a figure that cannot be drawn, instead of half a figure, which could say an old number
 * beside a new one. The next update draws the figure anew, before the slot, which is given back to be hidden then; a
 * figure without a shadow root shows those words by itself.
 */
export function showOwnWords(
  { shadowRoot }: HTMLElement,
  root: Node | undefined,
  options: RenderOptions,
): HTMLSlotElement {
  const slot = document.createElement('slot');
  ((root as ShadowRoot | undefined) ?? shadowRoot)?.replaceChildren(slot);
  options.renderBefore = slot;
  return slot;
}
