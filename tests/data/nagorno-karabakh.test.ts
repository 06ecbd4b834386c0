import { expect } from '@open-wc/testing';
import { languageFor } from '../../components/internal/language.js';
import { checkDataset } from '../../data/check.js';
import {
  KINDS,
  parseDataset,
  recordOf,
  recordsById,
  selectArms,
  selectCasualties,
  selectEpisodes,
  selectStances,
  type CasualtyClaim,
  type Cite,
  type Dataset,
  type Filter,
  type Parsed,
} from '../../data/index.js';

const FOLDER = '/data/records/nagorno-karabakh/';
const language = languageFor('en');

describe('the dataset of the release', () => {
  let text: string;
  let parsed: Parsed;
  let dataset: Dataset;

  before(async () => {
    const response = await fetch('/dist/data/nagorno-karabakh.json');
    expect(response.ok, 'the dataset is built').to.be.true;
    text = await response.text();
    // Read as a stranger's, so that every record is checked.
    parsed = await parseDataset(text);
    ({ dataset } = parsed);
  });

  /** A claim as a reader meets it: `Armenia, 13 September 2022: at least 49`. */
  const said = (claim: CasualtyClaim): string =>
    `${language.name(dataset, claim.claimant)}, ${language.date(claim.asOf)}: ${
      claim.quantity ? language.quantity(claim.quantity) : 'no figure'
    }`;
  const claims = (filter: Filter, keep: Partial<CasualtyClaim> = {}): string[] =>
    selectCasualties(dataset, filter)
      .filter((claim) =>
        Object.entries(keep).every(([key, value]) => claim[key as keyof CasualtyClaim] === value),
      )
      .map(said);
  /** A claim with the earlier ones it revises, the first one first. */
  function revisions(id: string): string[] {
    const claim = recordOf(dataset, 'casualties', id);
    if (!claim) return [];
    return [...(claim.supersedes ? revisions(claim.supersedes) : []), said(claim)];
  }
  /** Sum of what the register has a supplier deliver in some years, as the dataset gives it by year. */
  const delivered = (supplier: string, recipient: string, from: number, to: number): number =>
    selectArms(dataset)
      .filter(
        (transfer) =>
          transfer.level === 'aggregate' &&
          transfer.supplier === supplier &&
          transfer.recipient === recipient,
      )
      .flatMap(({ deliveries }) => deliveries ?? [])
      .filter(({ year }) => year >= from && year <= to)
      .reduce((sum, { tiv }) => sum + (tiv ?? 0), 0);

  describe('as a file', () => {
    it('is read without leaving out a single record', () => {
      expect(parsed.rejected).to.deep.equal([]);
    });

    it('has every date, bound and reference in order', () => {
      expect(checkDataset(dataset)).to.deep.equal([]);
    });

    it('holds every record that people edit, unchanged', async () => {
      for (const kind of KINDS.filter((each) => dataset[each])) {
        const edited = (await (await fetch(`${FOLDER}${kind}.json`)).json()) as unknown[];
        expect(dataset[kind], kind).to.deep.equal(edited);
      }
    });

    it('holds no fewer records of a kind than its first edition', () => {
      const first = {
        sources: 81,
        actors: 121,
        conflicts: 1,
        episodes: 6,
        casualties: 135,
        arms: 80,
        stances: 174,
      };
      for (const [kind, count] of Object.entries(first)) {
        expect(dataset[kind as keyof typeof first]!.length, kind).to.be.at.least(count);
      }
    });

    it('is written without spaces, under an edition and a date', () => {
      expect(text).to.equal(JSON.stringify(JSON.parse(text)));
      expect(dataset.version).to.match(/^\d+\.\d+\.\d+$/);
      expect(dataset.published).to.match(/^\d{4}-\d{2}-\d{2}$/);
      expect(dataset.changes?.at(-1)?.version).to.equal(dataset.version);
    });
  });

  describe('as evidence', () => {
    it('cites a source for every record that says something', () => {
      for (const { kind, record } of recordsById(dataset).values()) {
        if (kind === 'sources') continue;
        const cites: readonly Cite[] = record.cites;
        expect(cites, record.id).not.to.be.empty;
        for (const { source } of cites) {
          expect(recordOf(dataset, 'sources', source), `${record.id} cites ${source}`).to.exist;
        }
      }
    });

    it('traces no stance, claim or transfer to general knowledge', () => {
      const records = [...dataset.stances!, ...dataset.casualties!, ...dataset.arms!];
      const untraced = records.filter(({ cites }) =>
        cites.every(({ confidence }) => confidence === 'general-knowledge'),
      );
      expect(untraced.map(({ id }) => id)).to.deep.equal([]);
    });

    it('rests on no source whose terms forbid it, and says the terms of each', () => {
      for (const { id, redistribute, licence } of dataset.sources!) {
        expect(redistribute, id).not.to.equal('no');
        expect(licence, id).to.match(/\w/);
      }
    });

    it('says who says it of every stance, claim and transfer, by a name a reader knows', () => {
      for (const record of [...dataset.stances!, ...dataset.casualties!, ...dataset.arms!]) {
        const name = language.name(dataset, record.claimant);
        expect(name, record.id).not.to.equal(record.claimant);
        expect(name, record.id).to.match(/\p{L}/u);
      }
    });

    it('dates every stance and every claim in words', () => {
      for (const { id, date } of dataset.stances!) {
        expect(language.date(date), id)
          .to.match(/\d{4}/)
          .and.not.to.match(/undefined|NaN|~|\?|X/);
      }
      for (const { id, asOf, period } of dataset.casualties!) {
        for (const date of [asOf, ...(period ? [period] : [])]) {
          expect(language.date(date), id)
            .to.match(/\d{4}/)
            .and.not.to.match(/undefined|NaN|~|\?|X/);
        }
      }
    });

    it('says who disputes what is contested', () => {
      const contested = [...dataset.stances!, ...dataset.casualties!, ...dataset.arms!].filter(
        ({ status }) => status === 'contested',
      );
      expect(contested.length).to.be.above(0);
      for (const { id, disputed } of contested) expect(disputed, id).not.to.be.empty;
    });

    it('never sets a later claim before the one it revises', () => {
      for (const { id, supersedes, asOf } of dataset.casualties!) {
        const earlier = recordOf(dataset, 'casualties', supersedes);
        if (!earlier) continue;
        const start = (date: typeof asOf): string => (typeof date === 'string' ? date : date.date);
        expect(start(earlier.asOf) <= start(asOf), id).to.be.true;
      }
    });
  });

  describe('what a reader must find in it', () => {
    it('the episodes, in order', () => {
      expect(selectEpisodes(dataset).map(({ names }) => language.preferred(names))).to.deep.equal([
        '1988–94 war',
        'April 2016',
        'July 2020',
        'Autumn 2020',
        'Sept 2022',
        'Sept 2023',
      ]);
    });

    it('the dead of the first war, as an upper and as a lower bound', () => {
      const found = claims({ episodes: ['war-1988-1994'] }, { outcome: 'killed' }).join('\n');
      expect(found).to.contain('up to 30,000').and.to.contain('more than 11,000');
      expect(found).to.contain('25,000 to 30,000').and.to.contain('5,856 to 6,000');
    });

    it('the dead of April 2016: 91 and 31 by each side’s own count, 560 by the other’s', () => {
      const of = (actor: string): string =>
        claims({ episodes: ['april-2016'], actors: [actor] }, { outcome: 'killed' }).join('\n');
      expect(of('armenia'))
        .to.match(/Armenia, .*: 91$/m)
        .and.to.match(/: 560$/m);
      expect(of('azerbaijan'))
        .to.match(/: 31$/m)
        .and.to.match(/Meydan TV, .*: 94$/m);
    });

    it('the dead of July 2020: at least 5 and 12', () => {
      const found = claims({ episodes: ['july-2020'] }, { outcome: 'killed' }).join('\n');
      expect(found)
        .to.match(/: at least 5$/m)
        .and.to.match(/: 12$/m);
    });

    it('the dead of autumn 2020, as each side revised them', () => {
      expect(
        revisions('dead-2020-armenian-2022-03').map((line) => line.split(': ')[1]),
      ).to.deep.equal(['2,317', '2,425', '3,773', '3,825']);
      expect(
        revisions('dead-2020-azerbaijan-2021-2022').map((line) => line.split(': ')[1]),
      ).to.deep.equal(['2,783', '2,855', '2,906']);
    });

    it('an independent estimate of 7,636 dead in 2020, from 7,539 to 9,067', () => {
      const estimate = recordOf(dataset, 'casualties', 'dead-ucdp-azerbaijan-2020');
      expect(estimate?.quantity).to.include({ low: 7539, best: 7636, high: 9067 });
      expect(estimate?.basis).to.equal('dataset-estimate');
    });

    it('the dead of September 2022: at least 49, then 105, then 207 dead or missing', () => {
      expect(
        revisions('dead-2022-armenia-2022-09-19').map((line) => line.split(': ')[1]),
      ).to.deep.equal(['at least 49', '105', '207']);
      expect(recordOf(dataset, 'casualties', 'dead-2022-armenia-2022-09-19')?.outcome).to.equal(
        'killed-or-missing',
      );
      const azerbaijan = claims({ episodes: ['september-2022'], actors: ['azerbaijan'] });
      expect(azerbaijan.join('\n'))
        .to.match(/: 50$/m)
        .and.to.match(/: 71$/m)
        .and.to.match(/: 80$/m);
    });

    it('only the first figures of September 2022 on the evening of the 13th', () => {
      const known = claims(
        { episodes: ['september-2022'], asOf: '2022-09-13' },
        { basis: 'own-official' },
      );
      expect(known.map((line) => line.split(': ')[1])).to.deep.equal(['at least 49', '50']);
    });

    it('the dead of September 2023 and the people who fled', () => {
      const found = claims({ episodes: ['september-2023'] });
      expect(found.join('\n'))
        .to.match(/: 192$/m)
        .and.to.match(/: 223$/m);
      const fled = claims({ episodes: ['september-2023'] }, { outcome: 'displaced' });
      expect(fled.join('\n')).to.match(/: 100,417$/m);
    });

    it('two refusals to accept that Syrian fighters died, as sentences and without a number', () => {
      const denials = dataset.casualties!.filter(({ denial }) => denial);
      expect(denials.map(({ claimant }) => claimant).sort()).to.deep.equal([
        'azerbaijan',
        'turkey',
      ]);
      for (const { id, quantity, denial } of denials) {
        expect(quantity, id).to.equal(undefined);
        expect(language.text(denial!), id).to.match(/denies/);
      }
    });

    it('what Russia delivered to each side from 2011 to 2020, in million TIV', () => {
      expect(Math.round(delivered('russia', 'azerbaijan', 2011, 2020))).to.equal(2002);
      expect(Math.round(delivered('russia', 'armenia', 2011, 2020))).to.equal(373);
      expect(Math.round(delivered('israel', 'azerbaijan', 2011, 2020))).to.equal(867);
      expect(Math.round(delivered('turkey', 'azerbaijan', 2011, 2020))).to.equal(128);
    });

    it('sums of deliveries that are the sums of their years', () => {
      for (const { id, level, deliveries, tiv } of dataset.arms!) {
        if (level !== 'aggregate' || !deliveries || tiv?.delivered === undefined) continue;
        const sum = deliveries.reduce((total, year) => total + (year.tiv ?? 0), 0);
        expect(sum, id).to.be.closeTo(tiv.delivered, 0.01);
        expect(tiv.ownSum, `${id} is called our own sum`).to.be.true;
      }
    });

    it('the share of each side’s arms that came from Russia: 94 and 60 per cent', () => {
      const share = (recipient: string): number | undefined =>
        dataset.arms!.find(({ id }) => id === `arms-share-russia-${recipient}-2011-2020`)?.share
          ?.best;
      expect([share('armenia'), share('azerbaijan')]).to.deep.equal([94, 60]);
    });

    it('the loan of 200 million dollars to Armenia, over ten years', () => {
      const loan = dataset.arms!.find(({ kind, date }) => kind === 'loan' && date === '2016-02');
      expect(loan).to.include({ supplier: 'russia', recipient: 'armenia' });
      expect(loan?.value).to.include({ amount: 200_000_000, currency: 'USD', kind: 'loan' });
      expect(loan?.terms?.loanYears).to.equal(10);
    });

    it('4 billion dollars of Russian arms for Azerbaijan, said to be of no clear kind', () => {
      const sums = dataset.arms!.filter(({ value }) => value?.amount === 4_000_000_000);
      expect(sums.map(({ value }) => value!.kind).sort()).to.deep.equal(['contract', 'unclear']);
    });

    it('that Russia refused arms to Armenia, as a statement and not as a delivery of nothing', () => {
      const refusal = dataset.arms!.find(({ kind }) => kind === 'negative-statement');
      expect(refusal).to.include({ supplier: 'russia', recipient: 'armenia' });
      expect(refusal?.numberDelivered).to.equal(undefined);
      expect(refusal?.deliveries).to.equal(undefined);
    });

    it('that Russia armed both sides before April 2016 and brokered the truce', () => {
      const russia = selectStances(dataset, { actors: ['russia'], episodes: ['april-2016'] });
      for (const party of ['armenia', 'azerbaijan']) {
        const towards = russia.filter(({ toward }) => toward === party);
        expect(towards.some(({ position, basis }) => position === 2 && basis.includes('arms'))).to
          .be.true;
        expect(towards.some(({ position, basis }) => position === 0 && basis.includes('mediation')))
          .to.be.true;
      }
    });

    it('that Türkiye armed Azerbaijan in 2020, and that its sending of fighters is alleged and denied', () => {
      const turkey = selectStances(dataset, { actors: ['turkey'], episodes: ['autumn-2020'] });
      expect(turkey.some(({ position, alleged }) => position === 2 && !alleged)).to.be.true;
      const fighters = turkey.find(
        ({ position, toward }) => position === 3 && toward === 'azerbaijan',
      );
      expect(fighters?.alleged).to.be.true;
      expect(fighters?.disputed?.flatMap(({ by }) => by)).to.include.members([
        'turkey',
        'azerbaijan',
      ]);
      expect(turkey.filter(({ position }) => position === 3).every(({ alleged }) => alleged)).to.be
        .true;
    });

    it('names of places and people in more than one language', () => {
      const { names } = recordOf(dataset, 'actors', 'armenia')!;
      expect(Object.keys(names)).to.include.members(['en', 'hy', 'az', 'ru', 'tr', 'fr']);
    });
  });
});
