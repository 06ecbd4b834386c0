import { expect } from '@open-wc/testing';
import { languageFor } from '../../components/internal/language.js';

const { date, shortDate, since, quantity, list, number } = languageFor('en');

describe('the words for dates and quantities', () => {
  it('keep the precision of a date', () => {
    expect(date('2016-04-02')).to.equal('2 April 2016');
    expect(date('2016-04')).to.equal('April 2016');
    expect(date('2016')).to.equal('2016');
    expect(date('198X')).to.equal('1980s');
    expect(date('2020-23')).to.equal('autumn 2020');
    expect(date('2020-10-21~')).to.equal('about 21 October 2020');
    expect(date('2022-03?')).to.equal('March 2022 (uncertain)');
  });

  it('say a span once', () => {
    expect(date('2016-04-02/2016-04-05')).to.equal('2–5 April 2016');
    expect(date('2020-09-27/2020-11-10')).to.equal('27 September – 10 November 2020');
    expect(date('2011/2016')).to.equal('2011–2016');
    expect(date('../1994')).to.equal('until 1994');
    expect(date('2020-11-10/..')).to.equal('since 10 November 2020');
    expect(shortDate('2020-09-27/2020-11-10')).to.equal('27 Sept – 10 Nov');
    expect(since('2020-11-10/..')).to.equal('10 November 2020');
  });

  it('say how a number is meant', () => {
    expect(quantity({ best: 2906, qualifier: 'exact' })).to.equal('2,906');
    expect(quantity({ best: 4000, qualifier: 'about' })).to.equal('about 4,000');
    expect(quantity({ low: 49, qualifier: 'at-least' })).to.equal('at least 49');
    expect(quantity({ low: 11000, qualifier: 'more-than' })).to.equal('more than 11,000');
    expect(quantity({ high: 30000, qualifier: 'up-to' })).to.equal('up to 30,000');
    expect(quantity({ low: 5856, high: 6000, qualifier: 'exact' })).to.equal('5,856 to 6,000');
    expect(quantity({ qualifier: 'order-of-magnitude', raw: 'hundreds' })).to.equal('hundreds');
    expect(quantity({ best: 0, qualifier: 'exact' }), 'zero is a number').to.equal('0');
  });

  it('join a list', () => {
    expect(list([])).to.equal('');
    expect(list(['a'])).to.equal('a');
    expect(list(['a', 'b', 'c'])).to.equal('a, b and c');
    expect(number(1250.55)).to.equal('1,250.6');
  });
});
