import type { Locale } from './strings/locale.js';

/** The words of each language but English, fetched when a figure first speaks it. */
const LOADERS: Readonly<Record<string, () => Promise<{ readonly locale: Locale }>>> = {
  fr: () => import('./strings/fr.js'),
  ru: () => import('./strings/ru.js'),
  hy: () => import('./strings/hy.js'),
  az: () => import('./strings/az.js'),
  tr: () => import('./strings/tr.js'),
};

const held = new Map<string, Locale>();

/** The language that figures speak for a BCP 47 tag, as its code: `fr` for `fr-CA`; English where they do not speak it. */
export function spokenFor(tag: string): string {
  const [code = ''] = tag.trim().toLowerCase().split(/[-_]/);
  return Object.hasOwn(LOADERS, code) ? code : 'en';
}

/** The words of a language once they are there; none for English, whose words are everywhere. */
export const localeOf = (code: string): Locale | undefined => held.get(code);

/** Fetches the words of a language; rejects when they cannot be had. */
export async function loadLocale(code: string): Promise<void> {
  const load = LOADERS[code];
  if (load && !held.has(code)) held.set(code, (await load()).locale);
}
