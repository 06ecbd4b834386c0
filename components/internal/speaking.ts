import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { warnOnce } from './attributes.js';
import { languageFor, type Language } from './language.js';
import { loadLocale, localeOf, spokenFor } from './locales.js';

type Host = ReactiveControllerHost & HTMLElement & { readonly names: string };

/** The roots that a node is in, its own first and the document last. */
function* rootsOf(node: Node): Generator<Node> {
  for (let root = node.getRootNode(); ; root = root.host.getRootNode()) {
    yield root;
    if (!(root instanceof ShadowRoot)) return;
  }
}

/** The nearest `lang` of an element and its ancestors, through shadow roots; English where nobody says. */
function tagOf(element: Element): string {
  const said = element.closest('[lang]')?.getAttribute('lang');
  const root = element.getRootNode();
  return said ?? (root instanceof ShadowRoot ? tagOf(root.host) : 'en');
}

/** Which language a figure speaks: follows the page's `lang`, fetches the words, and keeps the old ones until they come. */
export class Speaking implements ReactiveController {
  readonly #host: Host;
  readonly #observer = new MutationObserver(() => this.read());
  #wanted: string | undefined;
  #ready = false;
  #language = languageFor('en');
  #names = '';
  /** Settles when the words wanted last are there or could not be had; undefined while none are waited for. */
  fetching: Promise<void> | undefined;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  /** False until the figure has words to speak with for the first time. */
  get ready(): boolean {
    return this.#ready;
  }

  get language(): Language {
    const { names } = this.#host;
    if (names !== this.#names) {
      this.#names = names;
      this.#language = languageFor(this.#language.lang, names);
    }
    return this.#language;
  }

  hostConnected(): void {
    for (const root of rootsOf(this.#host)) {
      this.#observer.observe(root, { attributes: true, attributeFilter: ['lang'], subtree: true });
    }
    this.read();
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
  }

  /** Speaks what the page asks for, at once where the words are there. */
  read(): void {
    const code = spokenFor(tagOf(this.#host));
    if (code === this.#wanted) return;
    this.#wanted = code;
    if (code === 'en' || localeOf(code)) this.#speak(code);
    else this.fetching = this.#fetch(code);
  }

  async #fetch(code: string): Promise<void> {
    const failure = await loadLocale(code).then(
      () => undefined,
      (error: unknown) => error ?? code,
    );
    if (this.#wanted !== code) return;
    if (failure !== undefined) {
      // The next change of language on the page, or the next visit to it, asks again.
      this.#wanted = undefined;
      warnOnce(
        `The words in "${code}" could not be loaded, so English is shown. ${String(failure)}`,
      );
    }
    this.#speak(code);
  }

  #speak(code: string): void {
    this.fetching = undefined;
    this.#ready = true;
    this.#language = languageFor(code, this.#names);
    this.#host.requestUpdate();
  }
}
