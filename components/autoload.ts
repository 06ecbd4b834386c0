import { watchStandIns } from './internal/stand-ins.js';

/** The code of each tag, fetched when the tag is met. */
const LOADERS: Readonly<Record<string, () => Promise<unknown>>> = {
  'actor-stance-matrix': () => import('./actor-stance-matrix/actor-stance-matrix.js'),
  'arms-flow-chart': () => import('./arms-flow-chart/arms-flow-chart.js'),
  'casualty-comparison': () => import('./casualty-comparison/casualty-comparison.js'),
};

/** The shared files each tag needs, fetched beside its own code rather than after it. The build puts them in. */
const { sharedFiles = {} } = import.meta as {
  sharedFiles?: Readonly<Record<string, readonly string[]>>;
};

const TAGS = Object.keys(LOADERS);
const selector = TAGS.join();
const asked = new Set<string>();

function load(tag: string): void {
  if (asked.has(tag)) return;
  asked.add(tag);
  const holder = customElements.get(tag);
  if (holder) {
    if (!(Symbol.for('faultline') in holder)) {
      console.warn(
        `[faultline] <${tag}> is registered by other code of this page, which keeps it.`,
      );
    }
    return;
  }
  // A failure shows where the tag's own code asks for the file.
  for (const file of sharedFiles[tag] ?? []) import(file).catch(() => undefined);
  LOADERS[tag]?.().catch((error: unknown) => {
    // The fallback inside the tag stays readable; the page's owner learns why. Another copy may have been quicker.
    asked.delete(tag);
    if (customElements.get(tag)) return;
    console.warn(
      `[faultline] The code of <${tag}> could not be loaded; its fallback content stays.`,
      error,
    );
  });
}

function scan(root: ParentNode): void {
  for (const { localName } of root.querySelectorAll(selector)) load(localName);
}

scan(document);
new MutationObserver((mutations) => {
  for (const { addedNodes } of mutations) {
    for (const node of addedNodes) {
      if (!(node instanceof Element)) continue;
      if (Object.hasOwn(LOADERS, node.localName)) load(node.localName);
      if (node.firstElementChild) scan(node);
    }
  }
}).observe(document, { childList: true, subtree: true });
watchStandIns((tag) => Object.hasOwn(LOADERS, tag));
