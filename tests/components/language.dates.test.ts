import { expect } from '@open-wc/testing';
import { languageFor } from '../../components/internal/language.js';
import { armsWords } from '../../components/internal/strings/en/arms.js';
import { loadLocale, spokenFor } from '../../components/internal/locales.js';

const CODES = ['en', 'fr', 'ru', 'hy', 'az', 'tr'] as const;
const inEach = (say: (language: ReturnType<typeof languageFor>) => string): string[] =>
  CODES.map((code) => say(languageFor(code)));

describe('dates and numbers in each language', () => {
  before(async () => {
    await Promise.all(CODES.map(loadLocale));
  });

  it('put day, month and year in the order of the language', () => {
    expect(inEach(({ date }) => date('2016-04-02'))).to.deep.equal([
      '2 April 2016',
      '2 avril 2016',
      '2 апреля 2016',
      '2016 թ. ապրիլի 2',
      '2 aprel 2016',
      '2 Nisan 2016',
    ]);
    expect(languageFor('fr').date('2020-10-01')).to.equal('1er octobre 2020');
    expect(languageFor('ru').date('2020-05-09')).to.equal('9 мая 2020');
  });

  it('name a month by itself in the nominative', () => {
    expect(inEach(({ date }) => date('2016-03'))).to.deep.equal([
      'March 2016',
      'mars 2016',
      'март 2016',
      '2016 թ. մարտ',
      'mart 2016',
      'Mart 2016',
    ]);
    expect(inEach(({ date }) => date('2020-23'))).to.deep.equal([
      'autumn 2020',
      'automne 2020',
      'осень 2020',
      '2020 թ. աշուն',
      '2020-ci ilin payızı',
      '2020 sonbaharı',
    ]);
    expect(inEach(({ date }) => date('198X'))).to.deep.equal([
      '1980s',
      'années 1980',
      '1980-е',
      '1980-ականներ',
      '1980-ci illər',
      '1980’ler',
    ]);
  });

  it('give a sum of money as it was stated, to its last digit', () => {
    const sum = (amount: number): string[] =>
      inEach((language) =>
        language
          .words(armsWords)
          .sum({ amount, currency: 'USD', qualifier: 'exact' }, language)
          .replace(/\s/g, ' '),
      );
    expect(sum(1_850_000_000)).to.deep.equal([
      '$1.85 billion',
      '1,85 milliard de dollars',
      '1,85 млрд долл.',
      '1,85 մլրդ դոլար',
      '1,85 mlrd dollar',
      '1,85 milyar dolar',
    ]);
    expect(sum(40_000)).to.deep.equal([
      '$40,000',
      '40 000 dollars',
      '40 000 долл.',
      '40 000 դոլար',
      '40.000 dollar',
      '40.000 dolar',
    ]);
    expect(sum(12_345_678)[0]).to.equal('$12.345678 million');
  });

  it('say both ends of a span in full where they are not alike', () => {
    const { date, shortDate } = languageFor('en');
    expect(date('2020-21/2020-23')).to.equal('spring 2020 – autumn 2020');
    expect(shortDate('2020-21/2020-23')).to.equal('spring – autumn');
    expect(date('2020-23/2020-12')).to.equal('autumn 2020 – December 2020');
    expect(date('2020-09-27/2020-10')).to.equal('27 September 2020 – October 2020');
    expect(date('2020-09/2020-10-05')).to.equal('September 2020 – 5 October 2020');
    expect(date('2020-09-27/2020-09')).to.equal('27 September 2020 – September 2020');
    expect(date('2020-09/2020-10')).to.equal('September–October 2020');
  });

  it('say a span once, with its year once', () => {
    expect(inEach(({ date }) => date('2020-09-27/2020-11-10'))).to.deep.equal([
      '27 September – 10 November 2020',
      '27 septembre – 10 novembre 2020',
      '27 сентября – 10 ноября 2020',
      '2020 թ. սեպտեմբերի 27 – նոյեմբերի 10',
      '27 sentyabr – 10 noyabr 2020',
      '27 Eylül – 10 Kasım 2020',
    ]);
    expect(inEach(({ date }) => date('2016-04-02/2016-04-05'))).to.deep.equal([
      '2–5 April 2016',
      '2–5 avril 2016',
      '2–5 апреля 2016',
      '2016 թ. ապրիլի 2–5',
      '2–5 aprel 2016',
      '2–5 Nisan 2016',
    ]);
    expect(languageFor('en').date('2019-12-30/2020-01-02')).to.equal(
      '30 December 2019 – 2 January 2020',
    );
  });

  it('leave the year out of a header, in every script', () => {
    expect(inEach(({ shortDate }) => shortDate('2020-09-27/2020-11-10'))).to.deep.equal([
      '27 Sept – 10 Nov',
      '27 sept. – 10 nov.',
      '27 сент. – 10 нояб.',
      'սեպ 27 – նոյ 10',
      '27 sen – 10 noy',
      '27 Eyl – 10 Kas',
    ]);
    expect(inEach(({ shortDate }) => shortDate('2020'))).to.deep.equal(CODES.map(() => '2020'));
    expect(languageFor('ru').shortDate('1988-02/1994-05')).to.equal('февр. 1988 – май 1994');
  });

  it('say since when and until when in the right case', () => {
    expect(inEach(({ date }) => date('2020-11-10/..'))).to.deep.equal([
      'since 10 November 2020',
      'depuis le 10 novembre 2020',
      'с 10 ноября 2020',
      '2020 թ. նոյեմբերի 10-ից սկսած',
      '10 noyabr 2020 tarixindən',
      '10 Kasım 2020 tarihinden beri',
    ]);
    expect(inEach(({ date }) => date('../1994'))).to.deep.equal([
      'until 1994',
      'jusqu’en 1994',
      'до 1994',
      'մինչև 1994',
      '1994-cü ilədək',
      '1994 yılına kadar',
    ]);
    expect(languageFor('ru').date('2016-03/..')).to.equal('с марта 2016');
    expect(languageFor('ru').date('2016-05/..')).to.equal('с мая 2016');
    expect(languageFor('ru').date('2020-23/..')).to.equal('с осени 2020');
    expect(languageFor('hy').date('2016-04/..')).to.equal('2016 թ. ապրիլից սկսած');
  });

  it('write numbers with the marks of the language, and with European digits everywhere', () => {
    expect(inEach(({ number }) => number(1_234_567.5))).to.deep.equal([
      '1,234,567.5',
      '1\u202f234\u202f567,5',
      '1\u00a0234\u00a0567,5',
      '1\u00a0234\u00a0567,5',
      '1.234.567,5',
      '1.234.567,5',
    ]);
    for (const code of ['fr', 'ru', 'tr'])
      expect(languageFor(code).number(12_345.6), code).to.equal(
        new Intl.NumberFormat(code).format(12_345.6),
      );
    expect(languageFor('tr-u-nu-arab').number(7)).to.equal('7');
    expect(languageFor('fr-u-ca-buddhist').date('2020')).to.equal('2020');
  });

  it('take the base language of a tag, and English for a language they do not speak', () => {
    expect(
      ['fr-CA', 'az-Latn', 'hy-AM', 'RU', 'tr_TR', 'ar', 'ka', '', 'x-fr', 'constructor'].map(
        spokenFor,
      ),
    ).to.deep.equal(['fr', 'az', 'hy', 'ru', 'tr', 'en', 'en', 'en', 'en', 'en']);
  });

  it('sort names as a dictionary of the language does', () => {
    const sorted = (code: string, names: string[]) => names.sort(languageFor(code).compare);
    expect(sorted('ru', ['Ёлка', 'Жук', 'Елец'])).to.deep.equal(['Елец', 'Ёлка', 'Жук']);
    expect(sorted('tr', ['Zara', 'Çin', 'Dara', 'Can'])).to.deep.equal([
      'Can',
      'Çin',
      'Dara',
      'Zara',
    ]);
  });

  it('give the reader’s own calendar day for a moment', () => {
    const noon = new Date(2020, 10, 10, 12).getTime();
    expect(languageFor('ru').day(noon)).to.equal('10 ноября 2020');
  });
});

describe('names with two forms', () => {
  const glen = { en: ['Glen', 'Glenland'], 'en-t-az': ['Karglen'], ru: ['Глен'] };

  it('stand in alphabetical order, in one form where one is asked for', () => {
    expect(languageFor('en', 'dual').preferred(glen)).to.equal('Glen / Karglen');
    expect(languageFor('en', 'az').preferred(glen)).to.equal('Karglen');
    expect(languageFor('en', 'hy').preferred(glen)).to.equal('Glen');
    expect(languageFor('en').preferred(glen)).to.equal('Glen');
    expect(languageFor('ru', 'dual').preferred(glen)).to.equal('Глен');
  });
});
