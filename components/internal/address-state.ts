import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { warnOnce } from './attributes.js';
import type { FigureState } from './figure-state.js';

type Figure = HTMLElement &
  ReactiveControllerHost & { state: Record<string, unknown>; readonly syncUrl: boolean };

/** Browsers refuse more than about three changes of an address in a second. */
const PAUSE = 300;

const isList = (value: unknown): boolean => Array.isArray(value);

/** A value as the address has it: texts and lists of ids as they are, where it is one from the first; else as JSON. */
const written = (value: unknown, first: unknown): string =>
  typeof value === 'string' && typeof first === 'string'
    ? value
    : isList(value) && isList(first)
      ? (value as string[]).join(' ')
      : JSON.stringify(value);

/** A value of the address, in the form that the state has at first; that one where it cannot be read. */
function readAs(text: string, first: unknown): unknown {
  if (typeof first === 'string') return text;
  if (isList(first)) return text.split(' ').filter(Boolean);
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return first;
  }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}

/** The parts of the page's hash: ours are `id.key=value`, and the others are not touched. */
function partsOf(hash: string, id: string): { others: string[]; ours: Map<string, string> } {
  const parts = hash.replace(/^#/, '').split('&').filter(Boolean);
  const ours = new Map<string, string>();
  const others = parts.filter((part) => {
    const [name = '', ...value] = part.split('=');
    const whole = decoded(name);
    // No key has a dot in it; an id may.
    const dot = whole.lastIndexOf('.');
    if (dot < 0 || whole.slice(0, dot) !== id || !value.length) return true;
    ours.set(whole.slice(dot + 1), decoded(value.join('=')));
    return false;
  });
  return { others, ours };
}

/** Keeps what a person changes in one figure in the page's address, and takes it from there. */
class AddressState implements ReactiveController {
  readonly #figure: Figure;
  /** The state the author of the page gave. */
  readonly #first: FigureState;
  #writing: ReturnType<typeof setTimeout> | undefined;

  constructor(figure: Figure) {
    this.#figure = figure;
    this.#first = figure.state;
    figure.addEventListener('state-change', this.#onChange);
    figure.addController(this);
  }

  hostConnected(): void {
    addEventListener('hashchange', this.#read);
    addEventListener('pagehide', this.#write);
    this.#read();
  }

  hostDisconnected(): void {
    this.#write();
    removeEventListener('hashchange', this.#read);
    removeEventListener('pagehide', this.#write);
  }

  readonly #onChange = (): void => {
    this.#writing ??= setTimeout(this.#write, PAUSE);
  };

  readonly #write = (): void => {
    if (this.#writing === undefined) return;
    clearTimeout(this.#writing);
    this.#writing = undefined;
    const { id, state, syncUrl } = this.#figure;
    if (!id || !syncUrl) return;
    const parts = partsOf(location.hash, id).others;
    for (const [key, value] of Object.entries(state)) {
      if (JSON.stringify(value) === JSON.stringify(this.#first[key])) continue;
      parts.push(
        `${encodeURIComponent(id)}.${key}=${encodeURIComponent(written(value, this.#first[key]))}`,
      );
    }
    const address = new URL(location.href);
    address.hash = parts.join('&');
    if (address.href === location.href) return;
    try {
      history.replaceState(history.state, '', address);
    } catch {
      warnOnce('This page may not change its address: sync-url does nothing here.');
    }
  };

  /** A hash that says nothing of this figure, such as a link to a section, leaves it as it is. */
  readonly #read = (): void => {
    const { id, syncUrl } = this.#figure;
    const { ours } = partsOf(location.hash, id);
    if (!id || !syncUrl || !ours.size) return;
    const state = Object.entries(this.#first).map(([key, first]) => {
      const text = ours.get(key);
      return [key, text === undefined ? first : readAs(text, first)];
    });
    this.#figure.state = Object.fromEntries(state) as Record<string, unknown>;
  };
}

const followed = new WeakSet<Figure>();

/** Starts to keep a figure's state in the page's address, once. */
export function follow(figure: Figure): void {
  if (!figure.id) {
    warnOnce(
      `<${figure.localName} sync-url> has no id, under which the address would keep its state. Give it one.`,
    );
    return;
  }
  if (followed.has(figure)) return;
  followed.add(figure);
  new AddressState(figure);
}
