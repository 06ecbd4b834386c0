import { existsSync, readdirSync } from 'node:fs';
import { relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../', import.meta.url));

/** Where the tests are that run in a browser. */
export const browserFolders = ['tests/data', 'tests/components', 'tests/faults', 'components'];

/** A file's path inside the repository, with forward slashes. */
export const pathOf = (file) => relative(root, file).split(sep).join('/');

/** A glob as a pattern over paths with forward slashes: `**`, `*`, `?` and `{a,b}`. */
export function toPattern(glob) {
  const signs = {
    '**/': '(?:.*/)?',
    '**': '.*',
    '*': '[^/]*',
    '?': '[^/]',
    '{': '(?:',
    '}': ')',
    ',': '|',
  };
  const source = glob
    .replace(/^\.\//, '')
    .replace(/\*\*\/|\*\*|[*?{},]|[.+^$()|[\]\\]/g, (sign) => signs[sign] ?? `\\${sign}`);
  return new RegExp(`^${source}$`);
}

/** The files below these folders whose name ends so and that meet one of the patterns, if there is any. */
export function testFiles(folders, ending, wanted) {
  return folders
    .filter((folder) => existsSync(root + folder))
    .flatMap((folder) =>
      readdirSync(root + folder, { recursive: true }).map(
        (name) => `${folder}/${name.split(sep).join('/')}`,
      ),
    )
    .filter((path) => path.endsWith(ending))
    .filter((path) => wanted.length === 0 || wanted.some((pattern) => pattern.test(path)))
    .sort();
}
