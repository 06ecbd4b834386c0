import { readFileSync } from 'node:fs';

/** Version of the package the program is part of: the nearest package.json above it. */
export function programVersion(): string {
  for (let folder = new URL('./', import.meta.url), up = 0; up < 5; up++) {
    try {
      const text = readFileSync(new URL('package.json', folder), 'utf8');
      return (JSON.parse(text) as { version: string }).version;
    } catch {
      folder = new URL('../', folder);
    }
  }
  return 'unknown';
}
