const { querySelectorAll, matches } = Element.prototype;

/**
 * Calls back with every element of the page that matches, those there now and those that come. Its own methods are not
 * asked: a field of a form may be named like one, and stands in its place then.
 */
export function whenAdded(selector: string, added: (element: Element) => void): void {
  const scan = (element: Element): void => {
    if (matches.call(element, selector)) added(element);
    for (const each of querySelectorAll.call(element, selector)) added(each);
  };
  for (const each of Document.prototype.querySelectorAll.call(document, selector)) added(each);
  // Without it figures are not drawn either, which their own code tells the page's owner.
  if (!globalThis.MutationObserver) return;
  new MutationObserver((mutations) => {
    for (const { addedNodes } of mutations) {
      for (const node of addedNodes) if (node instanceof Element) scan(node);
    }
  }).observe(document, { childList: true, subtree: true });
}
