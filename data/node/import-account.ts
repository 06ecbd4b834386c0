import type { FileImport } from './import-file.js';

const MOST_LISTED = 20;

/** A number with thousands set apart. */
export const digits = (value: number): string => value.toLocaleString('en');

/** What became of the rows of a file, in lines. */
export function accountOf(
  { file, decoded, counts, rejected, flagged, notes, dataset }: FileImport,
  rejectedFile: string | undefined,
): string[] {
  const { encoding, mixed } = decoded;
  const rows = [
    ['read', counts.read],
    ['kept', counts.kept],
    ['left out', counts.leftOut],
    ['flagged', counts.flagged],
    ['rejected', counts.rejected],
  ] as const;
  const width = Math.max(...rows.map(([, count]) => digits(count).length));
  const list = (all: readonly { line: number; reason: string }[], count: number): string[] => [
    ...all.slice(0, MOST_LISTED).map(({ line, reason }) => `    line ${digits(line)}: ${reason}`),
    ...(count > MOST_LISTED ? [`    and ${digits(count - MOST_LISTED)} more`] : []),
  ];
  return [
    `${file}: ${dataset.sources?.[0]?.title ?? dataset.title}; ${encoding}${mixed ? ', with UTF-8 before the first other byte' : ''}`,
    ...rows.flatMap(([name, count]) => [
      `  ${name.padEnd(9)} ${digits(count).padStart(width)}`,
      ...(name === 'rejected' ? list(rejected, count) : []),
      ...(name === 'flagged' ? list(flagged.slice(0, 3), Math.min(count, 3)) : []),
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
