import type { Dataset } from '../schema/generated/types.js';
import { readRecords } from './build-dataset.js';
import type { Command } from './command.js';
import { EXIT, Failure } from './failure.js';
import { inspectForm } from './inspect.js';
import { readDatasetFile, statOf } from './read.js';
import { reportOn, type Lack, type Report } from './report-counts.js';

const GRADES = ['confirmed', 'fair', 'weak', 'contested', 'discounted', 'none'] as const;

type Cell = string | number;

/** Rows in columns: texts to the left, numbers to the right. */
function aligned(rows: readonly (readonly Cell[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => String(row[column] ?? '').length)),
  );
  return rows.map((row) =>
    `  ${row
      .map((cell, column) =>
        typeof cell === 'number'
          ? String(cell).padStart(widths[column]!)
          : cell.padEnd(widths[column]!),
      )
      .join('  ')}`.trimEnd(),
  );
}

const section = (title: string, rows: readonly (readonly Cell[])[]): string[] =>
  rows.length ? ['', title, ...aligned(rows)] : [];

const lacks = (title: string, list: readonly Lack[]): string[] => [
  '',
  `${title}: ${list.length}`,
  ...list.map(({ kind, id, what }) => `  ${kind} ${id}: ${what}`),
];

function textOf(report: Report): string {
  const { records, events, status, sources, sourceKinds, licences } = report;
  const used = sources.filter(({ cited }) => cited).sort((a, b) => b.cited - a.cited);
  return [
    `${report.id}, version ${report.version}`,
    ...section('Records by kind', [
      ...Object.entries(records),
      ...(events ? [['events in tables', events]] : []),
    ]),
    ...section(
      'Records by grade',
      GRADES.flatMap((grade) => (status[grade] ? [[grade, status[grade]]] : [])),
    ),
    ...section('Records by kind of source and grade', [
      ['', ...GRADES],
      ...Object.entries(sourceKinds).map(([kind, count]) => [
        kind,
        ...GRADES.map((grade) => count[grade] ?? 0),
      ]),
    ]),
    ...section(
      'Records by source',
      used.map(({ id, cited, by }) => [
        id,
        cited,
        Object.entries(by)
          .map(([kind, count]) => `${count} ${kind}`)
          .join(', '),
      ]),
    ),
    ...section(
      'Sources by licence',
      Object.entries(licences).map(([name, count]) => [count, name]),
    ),
    ...lacks('Records without a citation', report.uncitedRecords),
    ...lacks('References to nothing', report.unresolved),
    '',
    `Sources that no record cites: ${report.unusedSources.length}`,
    ...report.unusedSources.map((id) => `  ${id}`),
  ].join('\n');
}

/** The dataset of a file, or of a folder of records; its records have the right form. */
async function datasetAt(place: string): Promise<Dataset> {
  if ((await statOf(place)).isDirectory()) return (await readRecords(place)).dataset;
  return readDatasetFile(place);
}

/** `faultline report`: what a dataset holds and rests on. */
export const report: Command = {
  name: 'report',
  usage: 'FOLDER|FILE',
  summary: 'counts the records of a dataset by kind, grade and source, and names what lacks one',
  about: `Counts a dataset, or a folder of record files: records by kind, grade, source and kind of source; sources by licence.
Names records without a citation, references to nothing, and sources that no record cites.
Exit code 1: a record has no citation, or a reference leads to nothing.`,
  options: { json: { help: 'print it as JSON' } },
  examples: [
    'faultline report data/records/nagorno-karabakh',
    'faultline report events.json --json',
  ],
  async run(call) {
    const [place, ...more] = call.operands;
    if (place === undefined || more.length) {
      throw new Failure('report needs one folder or file.', { ofUse: true });
    }
    const dataset = await datasetAt(place);
    // A record without citations is what the report is for; what has another form cannot be counted.
    const misshapen = inspectForm(dataset as unknown as Record<string, unknown>).filter(
      ({ path, reason }) => !(path[0] === 'cites' || reason === 'lacks "cites"'),
    );
    if (misshapen.length) {
      throw new Failure(
        `${place}: ${misshapen.length} ${misshapen.length === 1 ? 'mistake' : 'mistakes'} of form; mend what faultline ${place.endsWith('.json') ? 'validate' : 'build'} names first.`,
      );
    }
    const made = await reportOn(dataset);
    console.log(call.has('json') ? JSON.stringify(made, null, 2) : textOf(made));
    return made.uncitedRecords.length || made.unresolved.length ? EXIT.wrong : EXIT.ok;
  },
};
