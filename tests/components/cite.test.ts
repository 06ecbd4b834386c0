import { expect } from '@open-wc/testing';
import { citationText, type Cited } from '../../components/internal/cite.js';
import { languageFor } from '../../components/internal/language.js';
import { parseDataset, type Dataset, type Source } from '../../data/index.js';
import { smallDataset } from '../fixtures/small-dataset.js';

const language = languageFor('en');
const TODAY = '2026-11-22';

const citing = (source: Source, dataset: Dataset, locator?: string): Cited => ({
  record: 'some-record',
  dataset,
  url: 'https://example.org/data.json',
  citations: [
    { source, cite: { source: source.id, confidence: 'verified', ...(locator && { locator }) } },
  ],
  today: TODAY,
});
const gazette = smallDataset.sources![0]!;
const named = (changes: Partial<Source>): Cited => citing({ ...gazette, ...changes }, smallDataset);

/** The fields of each BibTeX entry, read as BibTeX reads them: a value ends where its braces match. */
function entriesOf(
  bibtex: string,
): { type: string; key: string; fields: Record<string, string> }[] {
  return bibtex.split(/\n\n(?=@)/).map((entry) => {
    const head = /^@(\w+)\{([^,\s{}]+),\n/.exec(entry)!;
    const fields: Record<string, string> = {};
    let at = head[0].length;
    for (;;) {
      const name = /^\s*(\w+) = \{/.exec(entry.slice(at));
      if (!name) break;
      at += name[0].length;
      const start = at;
      for (let depth = 1; depth > 0; at++) {
        if (at >= entry.length) throw new Error(`no end of ${name[1]} in ${entry}`);
        if (entry[at] === '\\') at++;
        else if (entry[at] === '{') depth++;
        else if (entry[at] === '}') depth--;
      }
      fields[name[1]!] = entry.slice(start, at - 1);
      if (entry[at] === ',') at++;
    }
    expect(entry.slice(at), entry).to.equal('\n}');
    return { type: head[1]!, key: head[2]!, fields };
  });
}

/** What TeX prints for a text. */
const printed = (text: string): string =>
  text
    .replace(/\\textbackslash\{\}/g, '\u0000')
    .replace(/\\textasciitilde\{\}/g, '~')
    .replace(/\\textasciicircum\{\}/g, '^')
    .replace(/(?<!\\)[{}]/g, '')
    .replace(/\\([{}$&#_%])/g, '$1')
    .replaceAll('\u0000', '\\');

/** Fields of the CSL schema 1.0.2 for data, as far as they are used, with the form it asks for. */
const CSL_TYPES = ['article-newspaper', 'dataset', 'document', 'post-weblog', 'report'];
const isDate = (value: unknown): boolean => {
  const { 'date-parts': parts, raw, circa } = value as Record<string, unknown>;
  if (circa !== undefined && typeof circa !== 'boolean') return false;
  if (raw !== undefined) return typeof raw === 'string' && parts === undefined;
  return (
    Array.isArray(parts) &&
    [1, 2].includes(parts.length) &&
    (parts as unknown[][]).every(
      (part) => part.length >= 1 && part.length <= 3 && part.every(Number.isInteger),
    )
  );
};
const isText = (value: unknown): boolean => typeof value === 'string' && value !== '';
const CSL_FIELDS: Readonly<Record<string, (value: unknown) => boolean>> = {
  id: isText,
  type: (value) => CSL_TYPES.includes(String(value)),
  title: isText,
  author: (value) => (value as { literal: string }[]).every(({ literal }) => isText(literal)),
  publisher: isText,
  'container-title': isText,
  issued: isDate,
  accessed: isDate,
  version: isText,
  URL: isText,
  note: isText,
};
const cslOf = (cited: Cited): Record<string, unknown>[] =>
  JSON.parse(citationText('csl', cited, language)) as Record<string, unknown>[];

describe('a citation', () => {
  it('names the work, the place in it, and the data with their version and the day', () => {
    expect(citationText('plain', citing(gazette, smallDataset, 'para 3'), language)).to.equal(
      'R. Writer. “The April fighting, counted”. The Gazette. 2 May 2010. para 3. https://example.org/gazette/2010. Accessed 30 April 2024.\n' +
        '“Arland and Borland, 2001–2010”. 1 May 2024. Version 3.2.1. Record some-record. https://example.org/data.json. Accessed 22 November 2026.',
    );
  });

  it('is an entry for BibTeX', () => {
    expect(citationText('bibtex', citing(gazette, smallDataset, 'para 3'), language)).to.equal(
      `@article{gazette-2010,
  author = {{R. Writer}},
  title = {{The April fighting, counted}},
  journal = {{The Gazette}},
  year = {2010},
  month = {5},
  url = {https://example.org/gazette/2010},
  urldate = {2024-04-30},
  note = {para 3}
}

@misc{arland-borland,
  title = {{Arland and Borland, 2001–2010}},
  year = {2024},
  month = {5},
  version = {3.2.1},
  url = {https://example.org/data.json},
  urldate = {2026-11-22},
  note = {Record some-record}
}`,
    );
  });

  it('keeps what TeX would take for commands as letters', () => {
    const title = 'Loss of 50% & more: $5_000 #1 {a} \\input{x} ~ ^ } {';
    const [entry] = entriesOf(citationText('bibtex', named({ title }), language));
    expect(entry!.fields['title']).to.contain('\\textbackslash{}input\\{x\\}');
    expect(printed(entry!.fields['title']!)).to.equal(title);
  });

  it('has an address whose braces match, whatever stands in it', () => {
    const [entry] = entriesOf(
      citationText('bibtex', named({ url: 'https://example.org/a_b?x={&y=%7D#\\z' }), language),
    );
    expect(entry!.fields['url']).to.equal('https://example.org/a_b?x=%7B&y=%7D#%5Cz');
  });

  it('gives no year where more than one is possible, and none where none is known', () => {
    const year = (published: Source['published']): string | undefined =>
      entriesOf(citationText('bibtex', named({ published }), language))[0]!.fields['year'];
    expect(year('2020-12-30/2021-01-02')).to.equal(undefined);
    expect(year('2020-10-10/2020-10-15')).to.equal('2020');
    expect(year('../2020')).to.equal(undefined);
    expect(year('199X')).to.equal(undefined);
    expect(year(undefined)).to.equal(undefined);
  });

  it('keeps the precision of a date for CSL', () => {
    const issued = (published: Source['published']): unknown =>
      cslOf(named({ published }))[0]!['issued'];
    expect(issued('2020-10')).to.deep.equal({ 'date-parts': [[2020, 10]] });
    expect(issued('2020-10-22~')).to.deep.equal({ 'date-parts': [[2020, 10, 22]], circa: true });
    expect(issued('2020-23')).to.deep.equal({ raw: '2020-23' });
    expect(issued('2023-12/..')).to.deep.equal({ raw: '2023-12/..' });
    expect(issued('2016-04/2016-05')).to.deep.equal({
      'date-parts': [
        [2016, 4],
        [2016, 5],
      ],
    });
  });

  it('names a source once that is cited in two places', () => {
    const twice = citing(gazette, smallDataset, 'para 3');
    const works = cslOf({
      ...twice,
      citations: [...twice.citations, ...citing(gazette, smallDataset, 'para 9').citations],
    });
    expect(works.map(({ id }) => id)).to.deep.equal(['gazette-2010', 'arland-borland']);
    expect(works[0]!['note']).to.equal('para 3; para 9');
  });

  it('has no address for data that were handed over', () => {
    const works = cslOf({ ...named({}), url: '' });
    expect(works[1]).not.to.have.property('URL');
  });
});

describe('every source of the default dataset', () => {
  let dataset: Dataset;
  before(async () => {
    const text = await (await fetch('/dist/data/nagorno-karabakh.json')).text();
    ({ dataset } = await parseDataset(text));
  });

  it('is an entry that BibTeX can read, with its title as it is', () => {
    expect(dataset.sources).to.have.length.above(100);
    for (const source of dataset.sources!) {
      const entries = entriesOf(citationText('bibtex', citing(source, dataset, 'p. 5'), language));
      expect(entries.map(({ key }) => key)).to.deep.equal([source.id, `faultline-${dataset.id}`]);
      const [own, data] = entries;
      expect(printed(own!.fields['title']!)).to.equal(source.title.replace(/\s+/g, ' '));
      expect(own!.fields['url']).to.equal(source.url);
      expect(own!.fields['note']).to.contain('p. 5');
      expect(data!.fields).to.include({ version: dataset.version, urldate: TODAY });
    }
  });

  it('is valid CSL-JSON', () => {
    for (const source of dataset.sources!) {
      const works = cslOf(citing(source, dataset));
      expect(works).to.have.lengthOf(2);
      expect(new Set(works.map(({ id }) => id)).size).to.equal(2);
      for (const work of works) {
        expect(work).to.include.keys('id', 'type');
        for (const [name, value] of Object.entries(work)) {
          expect(
            CSL_FIELDS[name]?.(value),
            `${source.id}: ${name} ${JSON.stringify(value)}`,
          ).to.equal(true);
        }
      }
      expect(works[0]!['title']).to.equal(source.title);
      expect(works[1]).to.deep.include({
        version: dataset.version,
        accessed: { 'date-parts': [[2026, 11, 22]] },
      });
    }
  });

  it('is one line of plain text without gaps', () => {
    for (const source of dataset.sources!) {
      const [line, data, ...more] = citationText('plain', citing(source, dataset), language).split(
        '\n',
      );
      expect(more).to.be.empty;
      expect(line).to.contain(source.title);
      expect(line).not.to.match(/undefined|null|\.\.|\s{2}|\[object/);
      expect(data).to.contain(`Version ${dataset.version}`).and.to.contain('22 November 2026');
    }
  });
});
