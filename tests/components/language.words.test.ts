import { expect } from '@open-wc/testing';
import { armsWords } from '../../components/internal/strings/en/arms.js';
import { casualtyWords } from '../../components/internal/strings/en/casualties.js';
import { detailWords } from '../../components/internal/strings/en/details.js';
import { frame } from '../../components/internal/strings/en/frame.js';
import { armsPeriodWords } from '../../components/internal/strings/en/arms-period.js';
import { armsSummaries } from '../../components/internal/strings/en/arms-summaries.js';
import { citeWords } from '../../components/internal/strings/en/cite.js';
import { definitionWords } from '../../components/internal/strings/en/definitions.js';
import { historyWords } from '../../components/internal/strings/en/history.js';
import { shareWords } from '../../components/internal/strings/en/share.js';
import { stanceReadingWords } from '../../components/internal/strings/en/stance-reading.js';
import { stanceWayWords } from '../../components/internal/strings/en/stance-ways.js';
import { seriesWords } from '../../components/internal/strings/en/series.js';
import { stanceWords } from '../../components/internal/strings/en/stances.js';
import { loadLocale, localeOf } from '../../components/internal/locales.js';
import { languageFor } from '../../components/internal/language.js';
import { samples } from '../fixtures/word-samples.js';

const CODES = ['fr', 'ru', 'hy', 'az', 'tr'] as const;
const ENGLISH = {
  frame,
  details: detailWords,
  stances: stanceWords,
  arms: armsWords,
  casualties: casualtyWords,
  series: seriesWords,
  stanceWays: stanceWayWords,
  stanceReading: stanceReadingWords,
  share: shareWords,
  history: historyWords,
  definitions: definitionWords,
  cite: citeWords,
  armsSummaries: armsSummaries,
  armsPeriod: armsPeriodWords,
};

/** The words that are the English ones also in another language: abbreviations, and words that the two share. */
const ALIKE = ['frame.dir', 'details.tiv', 'cite.forms.bibtex', 'cite.forms.csl'];
const ALIKE_IN: Readonly<Record<(typeof CODES)[number], readonly string[]>> = {
  fr: [
    'frame.attributeNames.as-of',
    'details.note',
    'stances.bases.vote',
    'stances.bases.sanction',
    'stances.position',
    'stances.date',
    'stances.groups.organisation',
    'stances.groups.alliance',
    'arms.kinds.licence',
    'arms.kinds.embargo',
    'arms.columns.tiv',
    'arms.columns.source',
    'arms.columns.date',
    'casualties.columns.sources',
    'casualties.forms.exact',
    'cite.version',
  ],
  ru: [],
  hy: [],
  az: [],
  // Mar and May, for mart and mayıs.
  tr: ['frame.shortMonths.2', 'frame.shortMonths.4'],
};

const TEXTS = ['2016', 'BB', 'CC', 'DD'];
/** The names among the arguments: one letter twice. */
const NAME = /\b([A-Z])\1\b/g;
/** The names and numbers in a text; that there are none, 0, may be said in words. */
const given = (text: string): readonly string[] => text.match(/\b([A-Z])\1\b|[1-9]\d*/g) ?? [];

/** Every text of some words, by its path; functions are called. */
function texts(words: unknown, path: string, calls: unknown): [string, string][] {
  if (typeof words === 'string') return [[path, words]];
  if (typeof words === 'function')
    return ((calls as unknown[][] | undefined) ?? [TEXTS]).map((args) => [
      calls ? `${path}(${JSON.stringify(args).slice(1, -1)})` : path,
      (words as (...args: readonly unknown[]) => string)(...args),
    ]);
  return Object.entries(words as object)
    .filter(([key]) => key !== 'subject')
    .flatMap(([key, value]) =>
      texts(value, `${path}.${key}`, (calls as Record<string, unknown> | undefined)?.[key]),
    );
}

const everything = (sections: Readonly<Record<string, unknown>>): Map<string, string> =>
  new Map(
    Object.keys(ENGLISH).flatMap((name) =>
      texts(sections[name], name, samples[name as keyof typeof samples]),
    ),
  );

describe('the words of every language', () => {
  before(async () => {
    await Promise.all(CODES.map(loadLocale));
  });

  for (const code of CODES) {
    it(`say in ${code} all that English says, and nothing else`, () => {
      const own = everything(localeOf(code) as unknown as Record<string, unknown>);
      const english = everything(ENGLISH);
      const missing = [...english.keys()].filter((key) => !own.has(key));
      const more = [...own.keys()].filter((key) => !english.has(key));
      expect(missing.join('\n'), 'missing').to.equal('');
      expect(more.join('\n'), 'more than English says').to.equal('');
      for (const [key, text] of own) {
        expect(text, key).to.not.match(/undefined|null|NaN|\[object/);
        expect(text, `${key}: brackets in brackets`).to.not.match(/\([^()]*\(/);
        if (!/\.unspecified$|^frame\.separators|\({}\)$/.test(key))
          expect(text.trim(), key).to.not.equal('');
      }
    });

    it(`leave no sentence in English in ${code}`, () => {
      const own = everything(localeOf(code) as unknown as Record<string, unknown>);
      const same = [...everything(ENGLISH)]
        .filter(([key, text]) => own.get(key) === text && /\p{L}/u.test(text.replace(NAME, '')))
        .map(([key]) => key);
      expect(same.sort().join('\n')).to.equal([...ALIKE, ...ALIKE_IN[code]].sort().join('\n'));
    });

    it(`keep in ${code} every name and number that a sentence is given`, () => {
      const own = everything(localeOf(code) as unknown as Record<string, unknown>);
      const lost = [...everything(ENGLISH)].flatMap(([key, text]) => {
        const there = given(own.get(key) ?? '');
        return given(text)
          .filter((one) => !there.includes(one))
          .map((one) => `${one} in ${key}: ${own.get(key)}`);
      });
      expect(lost.join('\n')).to.equal('');
    });
  }

  it('give a number its noun as Russian counts', () => {
    const { othersOnly, shown, noun } = languageFor('ru').words(casualtyWords);
    expect([1, 2, 5, 11, 21, 22, 112].map((n) => shown('Война', n))).to.deep.equal([
      'Война, показано: 1 сообщение.',
      'Война, показано: 2 сообщения.',
      'Война, показано: 5 сообщений.',
      'Война, показано: 11 сообщений.',
      'Война, показано: 21 сообщение.',
      'Война, показано: 22 сообщения.',
      'Война, показано: 112 сообщений.',
    ]);
    expect([1, 3, 5].map((n) => noun('irregular', 'killed', n))).to.deep.equal([
      'боец',
      'бойца',
      'бойцов',
    ]);
    expect(othersOnly(0)).to.equal('Данных сторон о погибших не найдено.');
  });

  it('say how many times more in Russian with the right noun', () => {
    const { opponent } = languageFor('ru').words(casualtyWords).times;
    const said = (ratio: string) =>
      opponent({ who: 'А', people: 'Б', number: '700', ratio, own: '500' });
    expect(said('5')).to.equal(
      'А о погибших другой стороны (Б): 700, что в 5 раз больше её собственных данных (500)',
    );
    expect(said('примерно 1,4')).to.contain('что примерно в 1,4 раза больше');
    expect(said('3')).to.contain('что в 3 раза больше');
    expect(said('21')).to.contain('что в 21 раз больше');
  });

  it('put a noun in the singular after a number in Armenian, Azerbaijani and Turkish', () => {
    expect(languageFor('hy').words(armsWords).moreDeals(5)).to.equal('ևս 5 գործարք');
    expect(languageFor('az').words(armsWords).moreDeals(5)).to.equal('daha 5 sövdələşmə');
    expect(languageFor('tr').words(armsWords).moreDeals(5)).to.equal('5 anlaşma daha');
    expect(languageFor('fr').words(armsWords).moreDeals(0)).to.equal('0 autre contrat');
  });

  it('give endings by the last word of a number in Turkish and Azerbaijani', () => {
    const more = (code: string, n: number) =>
      languageFor(code).quantity({ low: n, qualifier: 'more-than' });
    expect([3, 16, 30, 90, 400, 11_000].map((n) => more('tr', n))).to.deep.equal([
      '3’ten fazla',
      '16’dan fazla',
      '30’dan fazla',
      '90’dan fazla',
      '400’den fazla',
      '11.000’den fazla',
    ]);
    expect([6, 9, 40, 11_000].map((n) => more('az', n))).to.deep.equal([
      '6-dan çox',
      '9-dan çox',
      '40-dan çox',
      '11.000-dən çox',
    ]);
  });
});
