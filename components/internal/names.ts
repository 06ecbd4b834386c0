import { recordsById, type Dataset, type Names, type Text } from '../../data/index.js';
import type { FigureModel } from './figure-model.js';
import type { Language } from './language.js';

/**
 * Forms that parties have given a name, written in a language, as the dataset has them: `en-t-hy` is English taken from
 * Armenian. The preferred form stands for the party that has no other.
 */
const formsIn = (
  names: Names,
  lang: string,
  compare: (a: string, b: string) => number,
): string[] => {
  const forms = Object.entries(names).flatMap(([key, [form]]) =>
    key.startsWith(`${lang}-t-`) && form ? form : [],
  );
  const own = names[lang]?.[0];
  return forms.length && own ? [...new Set([own, ...forms])].sort(compare) : [];
};

const between = ' / ';
/** Texts of records that figures show. */
const TEXTS = ['label', 'text', 'note', 'description', 'denial', 'ambiguity'] as const;

/** The name to show in a language: both forms (`dual`), that of one other language, or the preferred one. */
export function nameIn(
  names: Names,
  lang: string,
  policy: string,
  compare: (a: string, b: string) => number,
): string {
  const forms = policy === 'dual' ? formsIn(names, lang, compare) : [];
  if (forms.length > 1) return forms.join(between);
  return (
    names[`${lang}-t-${policy}`]?.[0] ??
    names[lang]?.[0] ??
    names['en']?.[0] ??
    Object.values(names)[0]?.[0] ??
    ''
  );
}

const saysInEnglish = new WeakMap<Dataset, Map<string, boolean>>();

/** True when a text of the dataset has to be shown in English among the words of another language. */
function hasEnglishTexts(dataset: Dataset, language: Language): boolean {
  const known = saysInEnglish.get(dataset) ?? new Map<string, boolean>();
  saysInEnglish.set(dataset, known);
  let found = known.get(language.lang);
  if (found === undefined) {
    found = [...recordsById(dataset).values()].some(({ record }) =>
      TEXTS.some((field) => {
        const text = (record as { [key in (typeof TEXTS)[number]]?: Text })[field];
        return text !== undefined && language.textLang(text) !== undefined;
      }),
    );
    known.set(language.lang, found);
  }
  return found;
}

/** The names with two forms that a figure says. */
function twoFormNames(
  dataset: Dataset,
  { heading, summary, rows }: FigureModel,
  language: Language,
): string[] {
  const names = [...recordsById(dataset).values()].flatMap(({ record }) =>
    'names' in record && Object.keys(record.names).some((key) => key.includes('-t-'))
      ? language.preferred(record.names)
      : [],
  );
  const said = [heading, summary, ...rows.flatMap(({ cells }) => cells)].join('\n');
  return [...new Set(names)]
    .filter((name) => name.includes(between) && said.includes(name))
    .sort(language.compare);
}

/** What a reader is told of names with two forms and of texts in another language; empty when there are none. */
export const datasetRemarks = (
  dataset: Dataset,
  model: FigureModel,
  language: Language,
): string => {
  const names = twoFormNames(dataset, model, language);
  const { strings } = language;
  return [
    names.length ? strings.twoForms(names.join(strings.comma)) : '',
    hasEnglishTexts(dataset, language) ? strings.englishTexts : '',
  ]
    .filter(Boolean)
    .join(' ');
};
