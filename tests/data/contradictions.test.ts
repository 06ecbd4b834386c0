import { expect } from '@open-wc/testing';
import { languageFor } from '../../components/internal/language.js';
import {
  parseDataset,
  recordOf,
  recordsById,
  type AnyRecord,
  type Dataset,
  type Kind,
  type RecordOf,
} from '../../data/index.js';

const language = languageFor('en');

describe('where the sources contradict each other, the dataset', () => {
  let dataset: Dataset;
  before(async () => {
    const response = await fetch('/dist/data/nagorno-karabakh.json');
    ({ dataset } = await parseDataset(await response.text()));
  });

  function record<K extends Kind>(kind: K, id: string): RecordOf<K> {
    const found = recordOf(dataset, kind, id);
    expect(found, `${kind}: ${id}`).to.exist;
    return found!;
  }
  const note = (id: string): string => {
    const found = recordsById(dataset).get(id);
    expect(found, id).to.exist;
    const { note: text } = found!.record as AnyRecord & { note?: string };
    return text ? language.text(text) : '';
  };
  const strength = (id: string): string => language.quantity(record('forces', id).strength!);

  it('leaves the side of the 11,000 dead of the 1990s open, with both readings', () => {
    const claim = record('casualties', 'dead-first-war-asia-times-2016');
    expect(claim.affiliation).to.deep.equal(['unspecified']);
    expect(language.quantity(claim.quantity!)).to.equal('more than 11,000');
    expect(claim.ambiguity).not.to.be.empty;
  });

  it('keeps the Bishkek Protocol apart from the ceasefire of May 1994, and says who mixes them', () => {
    const protocol = record('agreements', 'agreement-bishkek-protocol-1994');
    const ceasefire = record('agreements', 'agreement-ceasefire-1994');
    expect([protocol.signed, protocol.ids!['paxAgtId']]).to.deep.equal(['1994-05-05', 310]);
    expect([ceasefire.signed, ceasefire.inForce]).to.deep.equal(['1994-05-11', '1994-05-12']);
    expect(note(protocol.id)).to.contain('uses this name for the ceasefire itself');
  });

  it('puts the fighting of September 2022 at the border and keeps the headline that says otherwise', () => {
    expect(record('events', 'event-border-fighting-2022-09').place).to.equal(
      'armenia-azerbaijan-border',
    );
    expect(note('foreign-policy-2022')).not.to.be.empty;
  });

  it('counts three truces of October 2020, each with its broker', () => {
    const brokers = (day: string): readonly string[] =>
      record('agreements', `agreement-truce-2020-10-${day}`).brokers ?? [];
    expect(brokers('10')).to.deep.equal(['russia']);
    expect(brokers('18')).to.include('france');
    expect(brokers('26')).to.deep.equal(['united-states']);
    expect(record('agreements', 'agreement-truce-2020-10-18').disputed).not.to.be.empty;
  });

  it('says of the third truce that both five and forty-five minutes are given', () => {
    const { duration, violations } = record('agreements', 'agreement-truce-2020-10-26');
    expect(duration).to.contain('5 minutes').and.to.contain('45 minutes');
    expect(violations!.map(({ allegedBy }) => allegedBy.join())).to.have.members([
      'azerbaijan-defence-ministry',
      'armenia-defence-ministry',
    ]);
  });

  it('gives 1,960 peacekeepers by the statement and about 2,000 by the press', () => {
    expect(strength('force-russian-peacekeepers-2020-statement')).to.equal('1,960');
    expect(strength('force-russian-peacekeepers-2020-about-2000')).to.equal('about 2,000');
    const turkish = record('forces', 'force-turkish-peacekeepers-2020');
    expect([turkish.deployment, turkish.claimant, turkish.status]).to.deep.equal([
      'claimed',
      'ilham-aliyev',
      'contested',
    ]);
    expect(turkish.disputed!.flatMap(({ by }) => by)).to.include('russia');
  });

  it('keeps the base treaty until 2020 beside the protocol that moved its end to 2044', () => {
    expect(
      JSON.stringify(record('forces', 'force-russia-armenia-base-treaty-1995').span),
    ).to.contain('2020');
    expect(JSON.stringify(record('forces', 'force-russia-armenia-base-to-2044').span)).to.contain(
      '2044',
    );
  });

  it('keeps the loan of 200 million, the pledge before it and the one after it apart', () => {
    expect(note('arms-loan-russia-armenia-2016')).not.to.be.empty;
    record('arms', 'arms-pledge-russia-armenia-2015');
    record('arms', 'arms-loan-russia-armenia-2017');
  });

  it('never makes one series of four billion dollars, contracts and TIV', () => {
    expect(record('arms', 'arms-value-russia-azerbaijan-asia-times-2016').value!.kind).to.equal(
      'unclear',
    );
    expect(record('arms', 'arms-value-russia-azerbaijan-aliyev-2013').value!.kind).to.equal(
      'contract',
    );
    expect(record('arms', 'arms-sipri-russia-azerbaijan').value).to.equal(undefined);
  });

  it('has Türkiye back Azerbaijan in 2016, meddle by one account, and deny it', () => {
    const alleged = record('stances', 'stance-turkey-azerbaijan-2016-04-alleged');
    expect([alleged.alleged, alleged.status]).to.deep.equal([true, 'contested']);
    expect(record('stances', 'stance-turkey-azerbaijan-2016-04-denial').basis).to.include('denial');
    expect(record('stances', 'stance-turkey-azerbaijan-2016-paper').basis).to.deep.equal([
      'assessment',
    ]);
  });

  it('tells the announced capture of Jabrayil from the later dating, and dates no control by either', () => {
    const announced = record('events', 'event-jabrayil-announced-2020-10-04');
    expect([announced.date, announced.report]).to.deep.equal(['2020-10-04', 'claimed']);
    const later = record('events', 'event-jabrayil-captured-2020-10-09');
    expect([later.date, later.status]).to.deep.equal(['2020-10-09', 'weak']);
    expect(record('places', 'jabrayil').control).to.equal(undefined);
  });

  it('dates two positions on talks inside one war', () => {
    const ready = record('stances', 'stance-armenia-azerbaijan-2020-10-ready');
    const refuses = record('stances', 'stance-armenia-azerbaijan-2020-10-21');
    expect(ready.episode).to.equal(refuses.episode);
    expect(refuses.position).to.equal(-1);
  });

  it('says that Azerbaijan left a treaty in 1999, not an organisation of 2002', () => {
    expect(note('tie-azerbaijan-collective-security-treaty')).to.contain(
      'the organisation dates from',
    );
  });

  it('keeps each number of Syrian fighters with its claimant and both denials', () => {
    expect(strength('force-syrian-fighters-2020-1000')).to.equal('about 1,000');
    expect(strength('force-syrian-fighters-2020-2580')).to.equal('2,580');
    for (const state of ['turkey', 'azerbaijan']) {
      const denial = record('forces', `force-syrian-fighters-2020-denied-${state}`);
      expect(denial.deployment).to.equal('denied');
      expect(denial.claimant).to.match(new RegExp(`^${state}`));
    }
  });

  it('keeps a name as its source misspells it, marked', () => {
    expect(language.name(dataset, 'alexandr-baumov')).to.contain('Baumov');
    expect(note('dead-first-war-asia-times-2016')).to.contain('(sic)');
  });
});
