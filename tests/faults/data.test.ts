import { expect } from '@open-wc/testing';
import '../../components/actor-stance-matrix/actor-stance-matrix.js';
import '../../components/arms-flow-chart/arms-flow-chart.js';
import '../../components/casualty-comparison/casualty-comparison.js';
import { KINDS, parseDataset, readDataset, type Dataset, type Kind } from '../../data/index.js';
import { DATES } from '../../data/schema/generated/fields.js';
import {
  expectWords,
  openArticle,
  settled,
  textOf,
  type Article,
  type Figure,
} from '../fixtures/contract.js';
import { exampleDataset, fieldsOf } from '../fixtures/examples.js';
import { smallDataset, withRecords } from '../fixtures/small-dataset.js';

const TAGS = ['actor-stance-matrix', 'arms-flow-chart', 'casualty-comparison'] as const;
const HELD = '"the value under test"';

let article: Article;
let examples: Dataset;

before(async () => (examples = await exampleDataset()));
beforeEach(() => (article = openArticle()));
afterEach(() => article.end());

async function show(tag: string, data: unknown, attributes = {}): Promise<Figure> {
  const figure = article.add(tag, attributes, (each) => (each.data = data as Dataset));
  await settled(figure);
  return figure;
}

/** Puts a piece of JSON in the place of every number or text in turn, and gives which records were left out. */
async function outcomes(kind: Kind, type: 'string' | 'number', piece: string): Promise<string[]> {
  const kept: string[] = [];
  const paths = fieldsOf(examples[kind]!.at(-1), type).map(({ path }) => path);
  for (const path of paths) {
    const copy = structuredClone(examples);
    const record = copy[kind]!.at(-1)!;
    fieldsOf(record, type)
      .find((field) => field.path === path)!
      .set(JSON.parse(HELD));
    const { dataset } = await parseDataset(JSON.stringify(copy).replace(HELD, piece));
    const shown = (dataset[kind] as { id: string }[]).find(({ id }) => id === record.id);
    if (shown) kept.push(`${kind}.${path}`);
  }
  return kept;
}

describe('the examples', () => {
  it('are all sound, so that what is left out below is left out for its fault', async () => {
    expect((await readDataset(examples)).rejected).to.deep.equal([]);
  });
});

describe('a number', () => {
  const kinds = KINDS.filter((kind) => kind !== 'tables');
  for (const [what, piece] of Object.entries({
    'with a comma, as a text': '"1,200"',
    'that is a range, as a text': '"12-15"',
    'beyond all numbers': '1e999',
    'that a program cannot count exactly': '9007199254740993',
    'that is the word for no number': '"NaN"',
    'that is a list': '[7]',
    'that is an object': '{"value":7}',
    'that is true': 'true',
    'that is null': 'null',
  })) {
    it(`${what} is never shown as another`, async () => {
      const kept = (await Promise.all(kinds.map((kind) => outcomes(kind, 'number', piece)))).flat();
      // Ids of other registers may be texts, and are never counted with.
      const others = kept.filter((path) => !/\.ids\./.test(path));
      // Null says that an act takes no position, which is what it says.
      const coerced = others.filter((path) => piece !== 'null' || path !== 'stances.position');
      expect(coerced).to.deep.equal([]);
    });
  }

  it('below zero is never a count', async () => {
    const kept = (await Promise.all(kinds.map((kind) => outcomes(kind, 'number', '-3')))).flat();
    const counts = kept.filter((path) => !/\.ids\.|\.point\.|position|interest/.test(path));
    expect(counts).to.deep.equal([]);
  });

  it('that is no JSON costs the file', async () => {
    const text = JSON.stringify(smallDataset).replace(/"best":\d+/, '"best":NaN');
    const error = await parseDataset(text).catch((reason: unknown) => reason);
    expect(error).to.include({ code: 'not-json' });
  });

  it('that was refused is on no figure, and its record is counted as left out', async () => {
    for (const best of ['1,200', '12-15', -3, Infinity, NaN, 2 ** 53]) {
      const data = withRecords(smallDataset, {
        casualties: (claims) =>
          claims.with(0, { ...claims[0]!, quantity: { qualifier: 'exact', best: best as number } }),
      });
      const figure = await show('casualty-comparison', data, { view: 'table' });
      expect(textOf(figure)).to.contain('1 record left out');
      expect(textOf(figure)).not.to.match(/1,200|12-15|−3 |Infinity|∞|NaN|9,007,199/);
      figure.remove();
    }
    article.unharmed();
  });
});

describe('a date', () => {
  for (const date of [
    '2024-02-30',
    '2023-02-29',
    '2024-13',
    '2024-00-01',
    '01/02/03',
    '-0001-01-01',
    '2020-01-01T00:00:00+14:00',
    '2020-01-01T12:00',
    '2020-01-02/2020-01-01',
    '20200101',
    'yesterday',
    '',
    ' 2020',
    '٢٠٢٠',
  ]) {
    it(`“${date}” is refused wherever a date stands`, async () => {
      for (const kind of KINDS) {
        for (const path of DATES[kind] ?? []) {
          const copy = structuredClone(examples);
          const record = copy[kind]!.at(-1)!;
          const steps = path.replaceAll('[]', '.0');
          const field = fieldsOf(record, 'string').find((each) => each.path === steps);
          if (!field) continue;
          field.set(date);
          const { dataset, rejected } = await readDataset(copy);
          const ids = (dataset[kind] as { id: string }[]).map(({ id }) => id);
          expect(ids, `${kind}.${path}`).not.to.include(record.id);
          expect(
            rejected.some(({ id }) => id === record.id),
            `${kind}.${path}`,
          ).to.be.true;
        }
      }
    });
  }

  it('that is real is kept, with its precision', async () => {
    for (const date of ['2024-02-29', '0001-01-01', '9999-12-31', '2020', '198X', '1991/..']) {
      const data = withRecords(smallDataset, {
        stances: (stances) => stances.with(0, { ...stances[0]!, date }),
      });
      expect((await readDataset(data)).rejected, date).to.deep.equal([]);
    }
  });

  it('of publication that does not exist costs the file', async () => {
    const error = await readDataset({ ...smallDataset, published: '2024-02-30' }).catch(
      (reason: unknown) => reason,
    );
    expect(error).to.include({ code: 'wrong-shape' });
  });
});

describe('one bad record of five hundred', () => {
  it('is left out, told to the reader as one, and told to the page with its place', async () => {
    const [stance] = smallDataset.stances!;
    const many = Array.from({ length: 500 }, (_, at) => ({ ...stance!, id: `stance-${at}` }));
    const data = withRecords(smallDataset, {
      stances: () => many.with(321, { ...many[321]!, claimant: undefined as never }),
    });
    const figure = await show('actor-stance-matrix', data);
    expect(textOf(figure)).to.contain('1 record left out');
    const [{ rejected }] = article.ready as [(typeof article.ready)[0]];
    expect(rejected).to.have.lengthOf(1);
    expect(rejected[0]).to.include({ kind: 'stances', index: 321, id: 'stance-321' });
    expect(rejected[0]!.reason).to.contain('claimant');
    expect(article.warnings).to.have.lengthOf(1);
    expect(article.errors).to.deep.equal([]);
    article.unharmed();
  });
});

const zero = { best: 0, qualifier: 'exact' } as const;
const only = <T>(records: readonly T[]): T[] => records.slice(0, 1);
const little: Readonly<Record<string, Dataset>> = {
  'no records at all': withRecords(
    smallDataset,
    Object.fromEntries(KINDS.map((kind) => [kind, []])),
  ),
  'none of its own records': withRecords(smallDataset, { stances: [], arms: [], casualties: [] }),
  'one record of a kind': withRecords(smallDataset, {
    stances: only,
    arms: only,
    casualties: only,
  }),
  'nothing but zero': withRecords(smallDataset, {
    casualties: (claims) => claims.map((claim) => ({ ...claim, quantity: zero })),
    arms: (arms) =>
      arms.map((deal) => ({
        ...deal,
        deliveries: deal.deliveries?.map((each) => ({ ...each, tiv: 0, number: 0 })),
      })),
    stances: (stances) => stances.map((stance) => ({ ...stance, position: 0 as const })),
  }),
  'the largest number there can be': withRecords(smallDataset, {
    casualties: (claims) =>
      claims.map((claim) => ({
        ...claim,
        quantity: { best: Number.MAX_SAFE_INTEGER, qualifier: 'exact' as const },
      })),
  }),
  'nothing but words for numbers': withRecords(smallDataset, {
    casualties: (claims) =>
      claims.map((claim) => ({ ...claim, quantity: { raw: 'many', qualifier: 'about' as const } })),
  }),
};
describe('a dataset with', () => {
  for (const [what, data] of Object.entries(little)) {
    for (const tag of TAGS) {
      it(`${what} is no fault of <${tag}>`, async () => {
        for (const view of ['chart', 'table']) {
          const figure = await show(tag, data, { view });
          expect(figure.status).to.be.oneOf(['ready', 'empty']);
          expectWords(figure, /\p{L}{3}/u);
          expect(textOf(figure)).not.to.match(/NaN|Infinity|∞|undefined|null/);
          const drawn = figure.shadowRoot!.innerHTML;
          expect(drawn, 'a place or a size that is no number').not.to.match(/NaN|Infinity/);
          figure.remove();
        }
        expect(article.errors).to.deep.equal([]);
        expect(article.warnings).to.deep.equal([]);
        article.unharmed();
      });
    }
  }

  it('no number stated never says zero', async () => {
    const figure = await show('casualty-comparison', little['nothing but words for numbers'], {
      view: 'table',
    });
    const cells = [...figure.shadowRoot!.querySelectorAll('tbody td')].map(textOf);
    expect(cells).not.to.be.empty;
    expect(cells).not.to.include('0');
  });
});
