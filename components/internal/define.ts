import { VERSION } from '../../data/index.js';
import { warnOnce } from './attributes.js';

/** Under which a class of this library carries its version, so that copies of the library know each other's elements. */
const KEY = Symbol.for('faultline');

/** Version of the library that a tag belongs to; undefined when it is free or somebody else's. */
const versionOf = (tag: string): string | undefined =>
  (customElements.get(tag) as { readonly [KEY]?: string } | undefined)?.[KEY];

/** True when a tag is this version's own: an element that figures use inside must be the one they were written for. */
export const isOwn = (tag: string): boolean => versionOf(tag) === VERSION;

/** What figures and the code they are built on call at every turn; a page's old scripts may have replaced it. */
const NEEDED: Readonly<Record<string, () => boolean>> = {
  'Array.from': () => Array.from(new Set([1]), (one) => one + 1)[0] === 2,
  'Array.prototype.reduce': () => [1, 2].reduce((sum, next) => sum + next, 0) === 3,
  'Object.hasOwn': () => Object.hasOwn({ a: 1 }, 'a'),
  'Intl.NumberFormat': () => new Intl.NumberFormat('en').format(1000) === '1,000',
  Event: () => new EventTarget().dispatchEvent(new Event('try')),
  AbortController: () => !new AbortController().signal.aborted,
  MutationObserver: () => Boolean(new MutationObserver(() => undefined)),
  ResizeObserver: () => Boolean(new ResizeObserver(() => undefined)),
  requestAnimationFrame: () => typeof requestAnimationFrame === 'function',
};

/** The first thing that is missing or does not do what it should; a figure built on it might show a wrong number. */
function lacking(): string | undefined {
  return Object.keys(NEEDED).find((name) => {
    try {
      return !NEEDED[name]!();
    } catch {
      return true;
    }
  });
}

/**
 * Registers an element under its tag unless the tag is taken: the first registration wins, a second copy of the library
 * does not throw. Called `customElement` because manifest tools look for that name.
 */
export function customElement(tag: string) {
  return (element: CustomElementConstructor): void => {
    const lack = lacking();
    if (lack) {
      warnOnce(
        `${lack} is missing in this browser or replaced by a script of this page: figures are not drawn, and what the page wrote in their place stays.`,
      );
      return;
    }
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
