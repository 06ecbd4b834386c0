import { visit, type JSONPath, type ParseErrorCode } from 'jsonc-parser';

/** Place of something in a text, both from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** What is wrong with the text as JSON, and where. */
export interface SyntaxFault extends Position {
  readonly reason: string;
}

/** The codes of jsonc-parser in words; it declares them as an enum that compiled code does not hold. */
const REASONS: Readonly<Record<ParseErrorCode, string>> = {
  1: 'this is no JSON value; expected a text in quotation marks, a number, true, false, null, [ or {',
  2: 'this is no number as JSON writes it; expected one such as 12, -3.5 or 1e6',
  3: 'expected a field name in quotation marks',
  4: 'expected a value: a text in quotation marks, a number, true, false, null, [ or {',
  5: 'expected a colon after the field name',
  6: 'expected a comma between two values',
  7: 'expected a closing brace } for an object opened before',
  8: 'expected a closing bracket ] for a list opened before',
  9: 'expected the end of the file after the value',
  10: 'JSON has no comments; remove it',
  11: 'a comment is not closed, and JSON has none; remove it',
  12: 'a text is not closed; expected a quotation mark " before the end of the line',
  13: 'a number breaks off; expected a digit',
  14: 'expected four hexadecimal digits after \\u',
  15: 'expected one of " \\ / b f n r t u after a backslash',
  16: 'a text holds a control character; write it as \\n, \\t or \\u followed by four digits',
};
const STRICT = { disallowComments: true, allowTrailingComma: false, allowEmptyContent: false };

/** The first thing that makes a text no JSON. */
export function syntaxFault(text: string): SyntaxFault | undefined {
  let first: SyntaxFault | undefined;
  visit(
    text,
    {
      onError(error, _offset, _length, startLine, startCharacter) {
        first ??= { reason: REASONS[error], line: startLine + 1, column: startCharacter + 1 };
      },
    },
    STRICT,
  );
  return first;
}

/** Fields that stand twice in one object, where readers of JSON silently drop the first. */
export function repeatedFields(text: string): { field: string; path: JSONPath; at: Position }[] {
  const found: { field: string; path: JSONPath; at: Position }[] = [];
  const open: Set<string>[] = [];
  visit(text, {
    onObjectBegin: () => void open.push(new Set()),
    onObjectEnd: () => void open.pop(),
    onObjectProperty(field, _offset, _length, startLine, startCharacter, path) {
      const names = open.at(-1)!;
      if (names.has(field)) {
        found.push({
          field,
          path: path(),
          at: { line: startLine + 1, column: startCharacter + 1 },
        });
      }
      names.add(field);
    },
  });
  return found;
}

const keyOf = (path: JSONPath): string => path.map((step) => `/${step}`).join('');

/**
 * Where the values at these paths begin. A path that leads to nothing gets the place of the nearest value around it.
 * Only what lies on the way to a path is looked at, so that a table of a million values costs little.
 */
export function positionsOf(text: string, paths: readonly JSONPath[]): Position[] {
  const wanted = new Set<string>();
  for (const path of paths) {
    for (let length = path.length; length >= 0; length--) wanted.add(keyOf(path.slice(0, length)));
  }
  const found = new Map<string, Position>();
  const see = (line: number, character: number, path: () => JSONPath): boolean => {
    const key = keyOf(path());
    if (!wanted.has(key)) return false;
    found.set(key, { line: line + 1, column: character + 1 });
    return true;
  };
  const enter = (
    _offset: number,
    _length: number,
    line: number,
    at: number,
    path: () => JSONPath,
  ) => see(line, at, path);
  visit(text, {
    onObjectBegin: enter,
    onArrayBegin: enter,
    onLiteralValue: (_value, _offset, _length, line, at, path) => void see(line, at, path),
    // Without these the parser does not notice the end of what was passed over.
    onObjectEnd: () => undefined,
    onArrayEnd: () => undefined,
  });
  return paths.map((path) => {
    for (let length = path.length; length > 0; length--) {
      const position = found.get(keyOf(path.slice(0, length)));
      if (position) return position;
    }
    return found.get('') ?? { line: 1, column: 1 };
  });
}
