import { whenAdded } from './internal/added.js';
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

const asked = new Set<string>();

function holderOf(tag: string): CustomElementConstructor | undefined {
  try {
    return customElements.get(tag);
  } catch {
    // A script of the page lets nobody ask; what registers the tag will say so.
    return undefined;
  }
}

async function load(tag: string): Promise<void> {
  if (asked.has(tag)) return;
  asked.add(tag);
  try {
    const holder = holderOf(tag);
    if (holder) {
      if (Symbol.for('faultline') in holder) return;
      console.warn(
        `[faultline] <${tag}> is registered by other code of this page, which keeps it.`,
      );
      return;
    }
    // A failure shows where the tag's own code asks for the file.
    for (const file of sharedFiles[tag] ?? []) import(file).catch(() => undefined);
    await LOADERS[tag]?.();
  } catch (error) {
    // The fallback inside the tag stays readable; the page's owner learns why. Another copy may have been quicker.
    asked.delete(tag);
    if (holderOf(tag)) return;
    console.warn(
      `[faultline] The code of <${tag}> could not be loaded; its fallback content stays.`,
      error,
    );
  }
}

whenAdded(Object.keys(LOADERS).join(), ({ localName }) => void load(localName));
watchStandIns((tag) => Object.hasOwn(LOADERS, tag));
