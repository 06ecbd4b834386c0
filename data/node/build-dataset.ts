import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { checkDataset, type Problem } from '../check.js';
import type { Kind } from '../dataset.js';
import { assertDataset } from '../parse.js';
import { KINDS } from '../schema/generated/fields.js';
import type { Dataset } from '../schema/generated/types.js';
import { checkTables } from '../tables/check.js';
import { written } from './explain.js';
import { Failure } from './failure.js';
import { inspectForm } from './inspect.js';
import { checkFolder, readJson } from './read.js';
import { closedSources } from './references.js';

/** What `faultline build` read and what it found wrong, each problem with its file. */
export interface BuildResult {
  readonly dataset: Dataset;
  /** The files that were read. */
  readonly inputs: readonly string[];
  readonly problems: readonly string[];
}

const HEADER = 'dataset.json';

/** Sources whose terms forbid publishing their records again must not be what a record rests on. */
function checkLicences(dataset: Dataset): Problem[] {
  const closed = closedSources(dataset);
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

const line = (kind: Kind, index: number, id: string, path: string, reason: string): string =>
  `${kind}.json: record ${index + 1} (${id || 'without id'})${path ? `: ${path}` : ''} ${reason}`;

/**
 * Reads a folder of records (`dataset.json` with the version, and one `<kind>.json` list per record kind) and checks
 * everything that a reader relies on: shape, ids, references, dates, bounds, citations, licences.
 */
export async function readRecords(folder: string): Promise<BuildResult> {
  await checkFolder(folder);
  const problems: string[] = [];
  const inputs = [join(folder, HEADER)];
  const root: Record<string, unknown> = { ...((await readJson(join(folder, HEADER))) as object) };
  for (const file of (await readdir(folder)).filter((name) => name.endsWith('.json')).sort()) {
    const kind = basename(file, '.json');
    if (file === HEADER) continue;
    if (!(KINDS as readonly string[]).includes(kind)) {
      problems.push(`${file}: no such record kind; the kinds are ${KINDS.join(', ')}`);
      continue;
    }
    const input = join(folder, file);
    inputs.push(input);
    root[kind] = await readJson(input);
    if (!Array.isArray(root[kind])) throw new Failure(`${input}: must be a list of records.`);
  }
  try {
    assertDataset(root);
  } catch (cause) {
    throw new Failure(`${join(folder, HEADER)}: ${(cause as Error).message}`, { cause });
  }
  const form = inspectForm(root);
  // References, dates and bounds can only be read in records of the right shape, so misshapen ones are listed first.
  if (!form.length) {
    const found = [...checkLicences(root), ...checkDataset(root), ...(await checkTables(root))];
    for (const { kind, index, id, path, reason } of found) {
      problems.push(line(kind, index, id, path, reason));
    }
  }
  for (const { record, path, reason } of form) {
    problems.push(
      record
        ? line(record.kind, record.index, record.id, written(path), reason)
        : `${HEADER}: ${written(path)} ${reason}`.replace('  ', ' '),
    );
  }
  return { dataset: root, inputs, problems };
}
