import { VERSION } from '../../data/index.js';
import { warnOnce } from './attributes.js';

/** Under which a class of this library carries its version, so that copies of the library know each other's elements. */
const KEY = Symbol.for('faultline');

/** Version of the library that a tag belongs to; undefined when it is free or somebody else's. */
const versionOf = (tag: string): string | undefined =>
  (customElements.get(tag) as { readonly [KEY]?: string } | undefined)?.[KEY];

/** True when a tag is this version's own: an element that figures use inside must be the one they were written for. */
export const isOwn = (tag: string): boolean => versionOf(tag) === VERSION;

/**
 * Registers an element under its tag unless the tag is taken: the first registration wins, a second copy of the library
 * does not throw. Called `customElement` because manifest tools look for that name.
 */
export function customElement(tag: string) {
  return (element: CustomElementConstructor): void => {
    if (!customElements.get(tag)) {
      Object.defineProperty(element, KEY, { value: VERSION });
      customElements.define(tag, element);
      return;
    }
    const first = versionOf(tag);
    warnOnce(
      first === undefined
        ? `<${tag}> is registered by other code of this page, which keeps it; Faultline leaves it alone.`
        : `Faultline is on this page more than once: version ${first} came first and keeps its elements, ${VERSION} leaves them alone. Load it once.`,
    );
  };
}
