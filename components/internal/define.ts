/**
 * Registers an element under its tag unless the tag is taken: the first registration wins, a second copy of the library
 * does not throw. Called `customElement` because manifest tools look for that name.
 */
export function customElement(tag: string) {
  return (element: CustomElementConstructor): void => {
    if (!customElements.get(tag)) customElements.define(tag, element);
  };
}
