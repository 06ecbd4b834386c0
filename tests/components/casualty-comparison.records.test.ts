import { expect } from '@open-wc/testing';
import {
  casualtyModel,
  type CasualtyModel,
} from '../../components/casualty-comparison/casualty-comparison.model.js';
import type { Lane } from '../../components/casualty-comparison/lanes.js';
import { drawn } from '../../components/casualty-comparison/plots.js';
import { languageFor } from '../../components/internal/language.js';
import type { Dataset } from '../../data/index.js';

const dataset = (await (await fetch('/dist/data/nagorno-karabakh.json')).json()) as Dataset;

function model(episode: string, asOf?: string, scale: 'linear' | 'log' = 'linear'): CasualtyModel {
  return casualtyModel(dataset, {
    actors: [],
    episodes: episode ? [episode] : [],
    asOf,
    language: languageFor('en'),
    scale,
    chosen: '',
  });
}
const titles = ({ plots }: CasualtyModel): string[] =>
  plots.flatMap((plot) => plot.groups.map(({ title }) => title));
const lanes = ({ plots }: CasualtyModel, title?: string): Lane[] =>
  plots
    .flatMap((plot) => plot.groups)
    .filter((group) => !title || group.title === title)
    .flatMap((group) => group.lanes);
const read = (list: readonly Lane[]): string[] =>
  list.map(({ who, value, noun }) => `${who}: ${`${value} ${noun}`.trim()}`);
const aside = ({ plots }: CasualtyModel, title: string): string | undefined =>
  plots.flatMap((plot) => plot.groups).find((group) => group.title === title)?.aside;
const plotOf = ({ plots }: CasualtyModel, title: string): number =>
  plots.findIndex((plot) => plot.groups.some((group) => group.title === title));

describe('casualty-comparison over the bundled dataset', () => {
  describe('autumn 2020', () => {
    const autumn = model('');

    it('is what the figure shows unless told otherwise', () => {
      expect(autumn.shown).to.equal('autumn-2020');
      expect(autumn.summary).to.equal(
        'Armenia puts Azerbaijan’s dead at 7,630; Azerbaijan’s own figure is 2,906 soldiers. ' +
          'Armenia and Artsakh’s own figure is 3,825 soldiers; no figure by Azerbaijan was found.',
      );
    });

    it('shows how each side revised its own figure', () => {
      const [armenia] = lanes(autumn, 'Killed, Armenia and Artsakh');
      expect(armenia).to.deep.include({ at: 3825, earlier: [3773, 2425, 2317], kind: 'own' });
      expect(armenia!.remarks).to.include('earlier 2,317, 2,425, 3,773');
      const [azerbaijan] = lanes(autumn, 'Killed, Azerbaijan');
      expect(azerbaijan).to.deep.include({ at: 2906, earlier: [2855, 2783], kind: 'own' });
    });

    it('says which figure was not found, and why there is no ratio', () => {
      expect(read(lanes(autumn, 'Killed, Armenia and Artsakh'))).to.include(
        'Azerbaijan’s figure: no figure found',
      );
      expect(read(lanes(autumn, 'Killed, Azerbaijan'))).to.deep.equal([
        'Ministry of Defence of Azerbaijan: 2,906 soldiers',
        'Armenia: 7,630 dead',
      ]);
      expect(aside(autumn, 'Killed, Azerbaijan')).to.contain('no ratio given');
      expect(aside(autumn, 'Killed, Armenia and Artsakh')).to.equal('');
    });

    it('marks a part as a part', () => {
      const part = lanes(autumn).find(({ at }) => at === 742);
      expect(part!.remarks).to.include.members(['Artsakh', 'part of 3,825']);
    });

    it('keeps the fighters from Syria apart, contested, with the denials in words', () => {
      const fighters = lanes(autumn, 'Killed, Syrian fighters');
      expect(read(fighters)).to.deep.equal([
        'SOHR: 541 fighters',
        'Türkiye: denied: no figure',
        'Azerbaijan: denied: no figure',
      ]);
      expect(fighters.map(({ status }) => status)).to.deep.equal(Array(3).fill('contested'));
      expect(fighters.map((lane) => drawn(lane))).to.deep.equal([[541], [], []]);
    });

    it('marks the count by place as one, with its bounds and its reading', () => {
      const [place] = lanes(autumn, 'Deaths counted by place');
      expect(place).to.include({ form: 'band', low: 7539, at: 7636, high: 9067 });
      expect(place!.reading).to.contain('not a figure for Azerbaijan');
      expect(place!.remarks).to.include('2020');
    });

    it('has about 5,700 for all sides, and a number in words off the scale', () => {
      const all = lanes(autumn, 'All deaths, both sides together');
      expect(read(all)).to.include('SIPRI 2021: about 5,700 dead');
      expect(all.find(({ who }) => who === 'VOA 2020')).to.include({
        form: 'vague',
        value: '“hundreds”, no number given',
      });
      expect(aside(autumn, 'All deaths, both sides together')).to.equal(
        'not a sum of the rows above',
      );
    });

    it('begins a logarithmic axis low enough for all that stands on it', () => {
      const { axis, groups } = model('autumn-2020', undefined, 'log').plots[0]!;
      expect(groups.flatMap(({ lanes: own }) => own.flatMap(drawn))).to.include(8);
      expect(axis.min).to.equal(1);
    });

    it('puts the wounded and the displaced on scales of their own', () => {
      expect(plotOf(autumn, 'Soldiers missing')).to.equal(0);
      expect(plotOf(autumn, 'Wounded')).to.be.above(0);
      expect(plotOf(autumn, 'Displaced')).to.be.above(0);
      expect(autumn.plots[0]!.axis.max).to.equal(10_000);
    });

    it('shows 2,317 as the Armenian figure at the end of November 2020', () => {
      const november = model('autumn-2020', '2020-11-30');
      expect(lanes(november, 'Killed, Armenia and Artsakh')[0]).to.deep.include({
        at: 2317,
        earlier: [],
      });
    });
  });

  describe('September 2022', () => {
    it('follows the figures from day to day', () => {
      const last = model('september-2022');
      expect(lanes(last, 'Killed, Armenia')[0]).to.deep.include({
        at: 207,
        earlier: [105, 49],
        noun: 'killed or missing',
      });
      expect(lanes(last, 'Killed, Azerbaijan')[0]).to.deep.include({ at: 80, earlier: [71, 50] });
      expect(aside(last, 'Killed, Azerbaijan')).to.equal(
        'Armenia puts Azerbaijan’s dead at 431, 5.4 times Azerbaijan’s own 80',
      );
      expect(aside(last, 'Killed, Armenia')).to.equal('');
    });

    it('knows on the first day only what was said on the first day', () => {
      const first = model('september-2022', '2022-09-13');
      expect(lanes(first).flatMap(drawn)).to.have.members([49, 50]);
      expect(first.rows.flatMap(({ cells }) => cells.filter(Number))).not.to.include.members([105]);
      expect(first.summary).to.contain('at least 49 soldiers').and.to.contain('50 soldiers');
      expect(read(lanes(first))).to.include(
        'Armenia’s figure: no figure found by 13 September 2022',
      );
    });
  });

  describe('the other episodes', () => {
    it('sets the official 31 of April 2016 beside the list of 94, and 560 beside 29', () => {
      const april = model('april-2016');
      expect(aside(april, 'Killed, Azerbaijan')).to.equal(
        'Meydan TV counts 94, 3 times Azerbaijan’s own 31',
      );
      expect(lanes(april, 'Killed, Armenia and Artsakh').map(({ at }) => at)).to.include.members([
        29, 560, 91,
      ]);
      expect(aside(april, 'Killed, Armenia and Artsakh')).to.contain('no ratio given');
    });

    it('has 192, and 223 after at least 200, for September 2023', () => {
      const september = model('september-2023');
      // The Committee is Armenia’s: its count of Artsakh’s dead is not Artsakh’s own figure.
      expect(september.summary).to.contain(
        'Investigative Committee of Armenia puts Artsakh’s dead at 223.',
      );
      expect(september.summary).not.to.contain('Artsakh’s own');
      expect(lanes(september, 'Killed, Azerbaijan')[0]!.at).to.equal(192);
      expect(lanes(september, 'Killed, Artsakh')[0]).to.deep.include({ at: 223, earlier: [200] });
      expect(read(lanes(september, 'Civilians killed'))).to.include(
        'Ministry of Health of Azerbaijan: 1 civilian',
      );
    });

    it('has only press figures for July 2020, and says so', () => {
      const july = model('july-2020');
      expect(read(lanes(july))).to.deep.equal([
        'RFE/RL 2020: at least 5 soldiers',
        'RFE/RL 2020: 12 soldiers',
        'JAMnews 2020: at least 17 dead',
      ]);
      expect(july.summary).to.match(/^No figure by either side about the dead was found; 2 other/);
    });

    it('never adds the 11,000 of the first war to the 30,000, and gives both its readings', () => {
      const war = model('war-1988-1994');
      const [unclear] = lanes(war, 'Killed, side not stated').filter(({ at }) => at === 11_000);
      expect(unclear).to.include({ form: 'more-than', value: 'more than 11,000' });
      expect(unclear!.reading).to.equal(
        'The sentence can be read as the Azerbaijani dead alone or as the dead of all sides.',
      );
      expect(aside(war, 'Killed, side not stated')).to.equal('not a second total');
      expect(lanes(war).find(({ at }) => at === 30_000)).to.include({ form: 'up-to' });
      expect(war.rows.flatMap(({ cells }) => cells)).not.to.include(41_000);
    });

    it('draws single years on a scale on which they can be read', () => {
      const war = model('war-1988-1994');
      const years = plotOf(war, 'Deaths counted by place');
      expect(years).to.be.above(0);
      expect(war.plots[years]!.axis.max).to.be.below(10_000);
      expect(war.plots[0]!.axis.max).to.equal(40_000);
    });

    it('keeps every claim of an episode, each in one row of the table', () => {
      for (const { id } of dataset.episodes!) {
        const claims = dataset.casualties!.filter(({ episode }) => episode === id);
        const rows = model(id).rows.filter(({ records }) => records.length);
        expect(
          rows.map(({ key }) => key),
          id,
        ).to.have.members(claims.map((claim) => claim.id));
      }
    });

    it('offers figures for the whole conflict, without the single years, which it counts', () => {
      const whole = model('nagorno-karabakh');
      expect(titles(whole)).to.deep.equal([
        'Killed, Armenia and Artsakh',
        'All deaths, both sides together',
        'Displaced',
      ]);
      expect(whole.notes.join(' ')).to.match(/Not drawn: \d+ counts for single years or months\./);
    });
  });
});
