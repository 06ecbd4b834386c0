import { checkDataset, type Problem } from '../check.js';
import type { Kind } from '../dataset.js';
import { assertDataset, isObject } from '../parse.js';
import { KINDS, REFERENCES } from '../schema/generated/fields.js';
import type { Dataset } from '../schema/generated/types.js';
import * as strict from '../schema/generated/validate-strict.js';
import { checkTables } from '../tables/check.js';
import { RULES, type ColumnName } from '../tables/columns.js';
import { closedSources, unusedOf } from './references.js';
import { explainAll, stepsOf, suggestion, type Fault, type Path } from './explain.js';

/** Something wrong with a dataset: in a record, or in what stands around the records. */
export interface Finding extends Fault {
  /** Undefined for what stands around the records. */
  readonly record?: { readonly kind: Kind; readonly index: number; readonly id: string };
  /** A warning fails nothing: the dataset says what its source says, or holds more than it uses. */
  readonly severity: 'error' | 'warning';
}

type Root = Readonly<Record<string, unknown>>;

const listOf = (root: Root, kind: Kind): readonly unknown[] => {
  const list = root[kind];
  return Array.isArray(list) ? list : [];
};
const idOf = (record: unknown): string =>
  isObject(record) && typeof record['id'] === 'string' ? record['id'] : '';

/** Why a dataset whose header has the right form cannot be read: it follows a newer schema. */
function unreadable(root: Root): Finding[] {
  try {
    assertDataset(root);
    return [];
  } catch (error) {
    const reason = (error as Error).message;
    return [{ path: ['schemaVersion'], reason, severity: 'error' }];
  }
}

/** What is wrong with the form of the dataset and of its records: every mistake of every record. */
export function inspectForm(root: Root): Finding[] {
  const found: Finding[] = [];
  if (!strict.header(root)) {
    found.push(
      ...explainAll(strict.header).map((fault) => ({ ...fault, severity: 'error' as const })),
    );
  }
  if (!found.length) found.push(...unreadable(root));
  for (const kind of KINDS) {
    const validate = strict[kind];
    listOf(root, kind).forEach((record, index) => {
      if (validate(record)) return;
      const where = { kind, index, id: idOf(record) };
      for (const fault of explainAll(validate)) {
        found.push({ ...fault, record: where, severity: 'error' });
      }
    });
  }
  return found;
}

/** The dataset without some of its records, and the way back to their places. */
function without(
  root: Root,
  misshaped: ReadonlySet<string>,
): {
  dataset: Dataset;
  place: (kind: Kind, index: number) => number;
} {
  const kept: Record<string, unknown> = { ...root };
  const places = new Map<Kind, number[]>();
  for (const kind of KINDS) {
    const list = listOf(root, kind);
    const at = [...list.keys()].filter((index) => !misshaped.has(`${kind} ${index}`));
    places.set(kind, at);
    kept[kind] = at.map((index) => list[index]);
  }
  return { dataset: kept as unknown as Dataset, place: (kind, index) => places.get(kind)![index]! };
}

/** The kinds of record, and the words, that a field may name. */
function namedBy(kind: Kind, path: Path): readonly string[] {
  const [first, column] = path;
  if (kind === 'tables' && first === 'columns') return [RULES[column as ColumnName]];
  const field = path.map((step) => (typeof step === 'number' ? '[]' : `.${step}`)).join('');
  return (REFERENCES[kind] ?? []).find(([each]) => `.${each}` === field)?.[1] ?? [];
}

/** The nearest id that a field which names no record may name. */
function nearestId(root: Root, kind: Kind, path: Path, missing: string): string {
  const allowed = namedBy(kind, path);
  const kinds = allowed.includes('*') ? KINDS : KINDS.filter((each) => allowed.includes(each));
  const words = allowed.filter((each) => each.startsWith('#')).map((each) => each.slice(1));
  return suggestion(missing, [...words, ...kinds.flatMap((each) => listOf(root, each).map(idOf))]);
}

/** True for bounds out of order in an imported record, which keeps what its source says. */
const asImported = ({ reason }: Problem, record: unknown): boolean =>
  reason.startsWith('is out of order') && isObject(record) && 'import' in record;

/** Sources nobody cites, actors nobody names, and sources whose terms forbid publishing the dataset. */
function unusedRecords(dataset: Dataset): Finding[] {
  const warn = (kind: 'sources' | 'actors', ids: ReadonlySet<string>, reason: string): Finding[] =>
    (dataset[kind] ?? []).flatMap(({ id }, index) =>
      ids.has(id) ? [{ record: { kind, index, id }, path: [], reason, severity: 'warning' }] : [],
    );
  return [
    ...warn('sources', unusedOf(dataset, 'sources'), 'is cited by no record'),
    ...warn('actors', unusedOf(dataset, 'actors'), 'is named by no record'),
    ...warn(
      'sources',
      closedSources(dataset),
      'has terms that forbid publishing its records again',
    ),
  ];
}

/** Everything that is wrong with a dataset, in the order of its records; `root` is any JSON object. */
export async function inspectDataset(root: Root): Promise<Finding[]> {
  const form = inspectForm(root);
  const misshaped = new Set(
    form.flatMap(({ record }) => (record ? `${record.kind} ${record.index}` : [])),
  );
  const misshapedIds = new Set(form.flatMap(({ record }) => record?.id ?? []));
  const { dataset, place } = without(root, misshaped);
  const problems = [...checkDataset(dataset), ...(await checkTables(dataset))];
  const substance = problems.flatMap((problem): Finding[] => {
    const { kind, id, path, reason } = problem;
    const index = place(kind, problem.index);
    const record = listOf(root, kind)[index];
    const steps = stepsOf(path);
    const [, missing] = /^names "(.*)", which is no record of the dataset/.exec(reason) ?? [];
    // A record that is there, though misshaped, is told about where it stands.
    if (missing !== undefined && misshapedIds.has(missing)) return [];
    return [
      {
        record: { kind, index, id },
        path: steps,
        reason: missing === undefined ? reason : reason + nearestId(root, kind, steps, missing),
        severity: asImported(problem, record) ? 'warning' : 'error',
      },
    ];
  });
  const order = ({ record }: Finding): number =>
    record ? KINDS.indexOf(record.kind) * 1e9 + record.index : -1;
  // A reference that leads to nothing leaves the record it meant without use, so mistakes are mended first.
  const mistaken = [...form, ...substance].some(({ severity }) => severity === 'error');
  const hints = mistaken ? [] : unusedRecords(dataset);
  return [...form, ...substance, ...hints].sort((a, b) => order(a) - order(b));
}
