import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { checkDataset, type Problem } from '../check.js';
import type { Kind } from '../dataset.js';
import { keepValid } from '../keep.js';
import { assertDataset } from '../parse.js';
import { KINDS } from '../schema/generated/fields.js';
import type { Dataset } from '../schema/generated/types.js';
import * as strict from '../schema/generated/validate-strict.js';

/** What `faultline build` read and what it found wrong, each problem with its file. */
export interface BuildResult {
  readonly dataset: Dataset;
  readonly problems: readonly string[];
}

const HEADER = 'dataset.json';

async function readJson(file: string): Promise<unknown> {
  const text = await readFile(file, 'utf8');
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new Error(`${file}: not JSON (${(cause as Error).message})`, { cause });
  }
}

/** Sources whose terms forbid publishing their records again must not be what a record rests on. */
function checkLicences(dataset: Dataset): Problem[] {
  const closed = new Set(
    (dataset.sources ?? []).filter(({ redistribute }) => redistribute === 'no').map(({ id }) => id),
  );
  return KINDS.flatMap((kind) =>
    (dataset[kind] ?? []).flatMap((record, index) =>
      ('cites' in record ? record.cites : [])
        .filter(({ source }) => closed.has(source))
        .map(({ source }) => ({
          kind,
          index,
          id: record.id,
          path: 'cites',
          reason: `rests on "${source}", whose terms forbid publishing it again`,
        })),
    ),
  );
}

/**
 * Reads a folder of records (`dataset.json` with the version, and one `<kind>.json` list per record kind) and checks
 * everything that a reader relies on: shape, ids, references, dates, bounds, citations, licences.
 */
export async function readRecords(folder: string): Promise<BuildResult> {
  const problems: string[] = [];
  const root: Record<string, unknown> = { ...((await readJson(join(folder, HEADER))) as object) };
  for (const file of (await readdir(folder)).filter((name) => name.endsWith('.json')).sort()) {
    const kind = basename(file, '.json');
    if (file === HEADER) continue;
    if (!(KINDS as readonly string[]).includes(kind)) {
      problems.push(`${file}: no such record kind; the kinds are ${KINDS.join(', ')}`);
      continue;
    }
    root[kind] = await readJson(join(folder, file));
  }
  try {
    assertDataset(root);
  } catch (cause) {
    throw new Error(`${join(folder, HEADER)}: ${(cause as Error).message}`, { cause });
  }
  const { dataset, rejected } = keepValid(
    root,
    strict as unknown as Record<Kind, strict.Validator>,
  );
  // References, dates and bounds can only be read in records of the right shape, so misshapen ones are listed first.
  const found = rejected.length ? rejected : [...checkLicences(dataset), ...checkDataset(dataset)];
  for (const { kind, index, id, path, reason } of found) {
    problems.push(
      `${kind}.json: record ${index + 1} (${id || 'without id'})${path ? `: ${path}` : ''} ${reason}`,
    );
  }
  return { dataset, problems };
}

/** Writes the dataset compactly, kinds in a fixed order, through a temporary name so that no half-written file stays. */
export async function writeDataset(dataset: Dataset, out: string): Promise<number> {
  const { format, schemaVersion, id, version, published, title, licence, changes } = dataset;
  const ordered: Record<string, unknown> = {
    format,
    schemaVersion,
    id,
    version,
    published,
    title,
    licence,
    changes,
  };
  for (const kind of KINDS) ordered[kind] = dataset[kind];
  const text = JSON.stringify(ordered);
  await mkdir(dirname(out), { recursive: true });
  await writeFile(`${out}.part`, text);
  await rename(`${out}.part`, out);
  return Buffer.byteLength(text);
}
