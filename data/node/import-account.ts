import type { RowNote } from '../import/outcome.js';
import type { FileImport } from './import-file.js';

/** Rejected rows must be mended; of flagged ones some examples do, for the dataset carries each flag. */
const MOST_LISTED = { rejected: 20, flagged: 3 };

/** A number with thousands set apart. */
export const digits = (value: number): string => value.toLocaleString('en');

/** What became of the rows of a file, in lines. */
export function accountOf(
  { file, decoded: { encoding }, counts, rejected, flagged, notes, dataset }: FileImport,
  rejectedFile: string | undefined,
): string[] {
  const rows = [
    ['read', counts.read],
    ['kept', counts.kept],
    ['left out', counts.leftOut],
    ['flagged', counts.flagged],
    ['rejected', counts.rejected],
  ] as const;
  const width = Math.max(...rows.map(([, count]) => digits(count).length));
  const list = (name: 'rejected' | 'flagged', all: readonly RowNote[]): string[] => {
    const more = counts[name] - Math.min(all.length, MOST_LISTED[name]);
    return [
      ...all
        .slice(0, MOST_LISTED[name])
        .map(({ line, reason }) => `    line ${digits(line)}: ${reason}`),
      ...(more ? [`    and ${digits(more)} more`] : []),
    ];
  };
  return [
    `${file}: ${dataset.sources?.[0]?.title ?? dataset.title}; ${encoding}`,
    ...rows.flatMap(([name, count]) => [
      `  ${name.padEnd(9)} ${digits(count).padStart(width)}`,
      ...(name === 'rejected' ? list(name, rejected) : []),
      ...(name === 'flagged' ? list(name, flagged) : []),
    ]),
    ...(rejectedFile && counts.rejected ? [`  The rejected rows are in ${rejectedFile}.`] : []),
    ...notes.map((note) => `  Note: ${note}`),
  ];
}

const cell = (value: string | number): string =>
  /[",\r\n]/.test(String(value)) ? `"${String(value).replaceAll('"', '""')}"` : String(value);

/** The rejected rows as CSV: file, line, reason. */
export function* rejectedCsv(imports: readonly FileImport[]): Generator<string> {
  yield 'file,line,reason\r\n';
  for (const { file, rejected } of imports) {
    for (const { line, reason } of rejected) {
      yield `${[file, line, reason].map(cell).join(',')}\r\n`;
    }
  }
}
