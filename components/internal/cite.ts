import {
  DEFAULT_SOURCE,
  edtf,
  parseDate,
  type Cite,
  type Dataset,
  type FuzzyDate,
  type Source,
} from '../../data/index.js';
import type { Language } from './language.js';
import { citeWords } from './strings/en/cite.js';

/** Forms a citation can have. */
export const CITATION_FORMS = ['plain', 'bibtex', 'csl'] as const;
/** One of {@link CITATION_FORMS}. */
export type CitationForm = (typeof CITATION_FORMS)[number];

/** What is cited: the sources of one record, and the dataset that holds it. */
export interface Cited {
  /** Id of the record. */
  readonly record: string;
  readonly dataset: Dataset;
  /** Address of the dataset; empty when it has none. */
  readonly url: string;
  readonly citations: readonly { readonly cite: Cite; readonly source: Source | undefined }[];
  /** The day on which the reader cites, such as `2026-11-22`. */
  readonly today: string;
}

/** One work, whatever form it is written in. */
interface Work {
  readonly id: string;
  readonly kind: Source['kind'];
  readonly title: string;
  readonly author?: string | undefined;
  readonly publisher?: string | undefined;
  readonly published?: FuzzyDate | undefined;
  readonly version?: string | undefined;
  readonly url?: string | undefined;
  readonly accessed?: string | undefined;
  /** Where in the work, and what else a reader must know. */
  readonly notes: readonly string[];
}

function worksOf({ record, dataset, url, citations, today }: Cited, language: Language): Work[] {
  const words = language.words(citeWords);
  const works = new Map<string, Work>();
  for (const { cite, source } of citations) {
    if (!source) continue;
    const before = works.get(source.id)?.notes ?? [];
    const asked = source.citation ? [words.askedFor(source.citation)] : [];
    works.set(source.id, {
      ...source,
      accessed: cite.accessed ?? source.accessed,
      // A source that is cited in several places is one work.
      notes: [...new Set([...before, ...(cite.locator ? [cite.locator] : []), ...asked])],
    });
  }
  const { id, title, version, published } = dataset;
  const isOurs = DEFAULT_SOURCE.endsWith(`/${id}.json`);
  return [
    ...works.values(),
    {
      id: isOurs ? `faultline-${id}` : id,
      kind: 'dataset',
      title: language.text(title),
      publisher: isOurs ? 'Faultline' : undefined,
      published,
      version,
      url: /^https?:/.test(url) ? url : undefined,
      accessed: today,
      notes: [words.record(record)],
    },
  ];
}

function plain(work: Work, language: Language): string {
  const words = language.words(citeWords);
  const { author, title, publisher, published, version, notes, url, accessed } = work;
  const parts = [
    author,
    words.quoted(title),
    publisher,
    published && language.date(published),
    version && words.version(version),
    ...notes,
    url,
    accessed && words.accessed(language.date(accessed)),
  ];
  return parts.flatMap((part) => (part ? [part.replace(/\.$/, '')] : [])).join('. ') + '.';
}

const TEX: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** A text with what TeX would take for commands written as letters, and without line breaks. */
const tex = (text: string): string =>
  text.replace(/[\\~^]|[{}$&#_%]/g, (sign) => TEX[sign] ?? `\\${sign}`).replace(/\s+/g, ' ');

/** An address stands as it is: TeX styles print it letter by letter, but braces must match. */
const texAddress = (url: string): string =>
  url.replace(
    /[{}\\\s]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );

function bibtex(work: Work): string {
  const { id, kind, title, author, publisher, published, version, url, accessed, notes } = work;
  const isArticle = kind === 'article' && publisher !== undefined;
  const span = published ? parseDate(published) : undefined;
  const year = span?.start.slice(0, 4);
  const known = span && !span.openStart && span.end.slice(0, 4) === year;
  const month = span?.start.slice(5, 7);
  const exact = known && span.end.slice(5, 7) === month;
  // Double braces keep capital letters, and the names of institutions whole.
  const fields: readonly (readonly [name: string, value: string | undefined])[] = [
    ['author', author && `{${tex(author)}}`],
    ['title', `{${tex(title)}}`],
    [isArticle ? 'journal' : 'publisher', publisher && `{${tex(publisher)}}`],
    ['year', known ? year : undefined],
    ['month', exact ? String(Number(month)) : undefined],
    ['version', version && tex(version)],
    ['url', url && texAddress(url)],
    ['urldate', accessed],
    ['note', notes.length ? tex(notes.join('; ')) : undefined],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = {${value}}`] : []));
  return `@${isArticle ? 'article' : 'misc'}{${id},\n${lines.join(',\n')}\n}`;
}

const CSL_TYPES = {
  article: 'article-newspaper',
  dataset: 'dataset',
  document: 'document',
  statement: 'document',
  blog: 'post-weblog',
  report: 'report',
  reference: 'document',
} as const satisfies Record<Source['kind'], string>;

/** A date as CSL has it: its parts, as far as they are known, or the source's own words. */
function cslDate(date: FuzzyDate): Record<string, unknown> {
  const span = parseDate(date);
  const text = edtf(date);
  const part = (one: string): number[] | undefined =>
    /^\d{4}(-(0[1-9]|1[0-2])(-\d\d)?)?[~?]*$/.test(one)
      ? one.replace(/[~?]/g, '').split('-').map(Number)
      : undefined;
  const parts = text.split('/').map(part);
  const inferred = typeof date === 'object' && Boolean(date.inferred);
  const circa = span?.approximate || span?.uncertain || inferred ? { circa: true } : {};
  return parts.every(Boolean) ? { 'date-parts': parts, ...circa } : { raw: text };
}

function csl(work: Work): Record<string, unknown> {
  const { id, kind, title, author, publisher, published, version, url, accessed, notes } = work;
  return {
    id,
    type: CSL_TYPES[kind],
    title,
    ...(author && { author: [{ literal: author }] }),
    ...(publisher && { [kind === 'article' ? 'container-title' : 'publisher']: publisher }),
    ...(published && { issued: cslDate(published) }),
    ...(accessed && { accessed: cslDate(accessed) }),
    ...(version && { version }),
    ...(url && { URL: url }),
    ...(notes.length && { note: notes.join('; ') }),
  };
}

/** The sources of a record, and the dataset that holds it, as a text to put into one's own work. */
export function citationText(form: CitationForm, cited: Cited, language: Language): string {
  const works = worksOf(cited, language);
  switch (form) {
    case 'plain':
      return works.map((work) => plain(work, language)).join('\n');
    case 'bibtex':
      return works.map(bibtex).join('\n\n');
    case 'csl':
      return JSON.stringify(works.map(csl), null, 2);
  }
}
