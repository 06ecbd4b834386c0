import { expect } from '@open-wc/testing';
import { parseDataset, type DatasetError } from '../../data/index.js';
import { failure } from '../fixtures/failure.js';
import { smallDataset } from '../fixtures/small-dataset.js';
import { endVisits, visit } from '../fixtures/visit.js';

/** The error a text is refused with. */
const refusalOf = (text: string): Promise<DatasetError> => failure(parseDataset(text));
/** The code of that error. */
const refusal = async (text: string): Promise<string> => (await refusalOf(text)).code;
/** The words with which a change to the dataset is refused. */
const words = async (change: Record<string, unknown>): Promise<string> =>
  (await refusalOf(JSON.stringify({ ...smallDataset, ...change }))).message;

describe('a text that is no dataset', () => {
  for (const text of ['', ' ', '<!doctype html><p>Please log in', '{"format":', 'NaN', '{}{}']) {
    it(`calls ${text.trim() ? `"${text}"` : 'an empty text'} not JSON`, async () => {
      expect(await refusal(text)).to.equal('not-json');
    });
  }

  it('tells the page’s owner whether nothing came or something else, and what the parser said', async () => {
    const nothing = await refusalOf(' \n');
    expect(nothing.message).to.equal(
      'The address answers, but not with JSON: it gives nothing. Open it in a browser to see.',
    );
    const page = await refusalOf('<p>Please log in');
    expect(page.message).to.contain('it gives something else, such as a page that asks to log in');
    expect(page.cause).to.be.instanceOf(SyntaxError);
  });

  for (const [what, root] of Object.entries({
    null: null,
    'a list': [],
    'a number': 7,
    'a text': 'faultline-dataset',
    'an empty object': {},
    'an object of another format': { format: 'geojson', schemaVersion: '1.0.0' },
    'a dataset without a schema version': { format: 'faultline-dataset' },
    'a dataset with a schema version in words': {
      format: 'faultline-dataset',
      schemaVersion: 'newest',
    },
    'a dataset with a schema version that is a number': { ...smallDataset, schemaVersion: 1 },
    'a dataset from before the first version': { ...smallDataset, schemaVersion: '0.9.0' },
    'a dataset without an id': { ...smallDataset, id: undefined },
    'a dataset with an id that is a number': { ...smallDataset, id: 7 },
    'a dataset with a version of two numbers': { ...smallDataset, version: '3.2' },
    'a dataset with a version that goes on': { ...smallDataset, version: '3.2.1-beta' },
    'a dataset with a version after a letter': { ...smallDataset, version: 'v3.2.1' },
    'a dataset published in a month': { ...smallDataset, published: '2024-05' },
    'a dataset published at a time of day': { ...smallDataset, published: '2024-05-01T12:00' },
    'a dataset published about a day': { ...smallDataset, published: 'on 2024-05-01' },
    'a dataset published on no real day': { ...smallDataset, published: '2024-02-30' },
    'a dataset with a title that is a number': { ...smallDataset, title: 7 },
    'a dataset with a title that is no word in one language': {
      ...smallDataset,
      title: { en: 'Arland and Borland', fr: 7 },
    },
    'a dataset with a list for a title': { ...smallDataset, title: ['Arland', 'Borland'] },
    'a list of records that is an object': { ...smallDataset, stances: { 0: {} } },
    'a list of records that is null': { ...smallDataset, stances: null },
  })) {
    it(`calls ${what} the wrong shape`, async () => {
      expect(await refusal(JSON.stringify(root))).to.equal('wrong-shape');
    });
  }

  it('says what is missing or wrong around the records', async () => {
    expect(await words({ format: 'geojson' })).to.equal(
      'The JSON is not a Faultline dataset: its top level must be an object with "format": "faultline-dataset".',
    );
    expect(await words({ schemaVersion: undefined })).to.equal(
      'The dataset gives no "schemaVersion", such as "1.0.0".',
    );
    for (const field of ['id', 'version', 'published', 'title']) {
      expect(await words({ [field]: '' })).to.equal(`The dataset gives no "${field}".`);
      expect(await words({ [field]: 12 })).to.equal(
        `"${field}" of the dataset is not in the right form.`,
      );
    }
    expect(await words({ stances: {} })).to.equal('"stances" must be a list of records.');
  });

  it('says so when the dataset is of a newer major version', async () => {
    const newer = JSON.stringify({ ...smallDataset, schemaVersion: '2.0.0' });
    const { code, message } = await refusalOf(newer);
    expect(code).to.equal('newer-version');
    expect(message).to.equal(
      'The dataset is in schema version 2; this copy of Faultline reads version 1. Update Faultline.',
    );
  });

  it('refuses a list nested 100,000 deep without falling over', async () => {
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    const text = JSON.stringify(smallDataset).replace(
      '"label":"sends a brigade"',
      `"label":${deep}`,
    );
    expect(await refusal(text)).to.equal('wrong-shape');
  });

  it('says so when the code that checks cannot be fetched', async () => {
    const { window, load } = visit();
    const code = await load<{ parseDataset: typeof parseDataset }>('/data/parse.ts');
    const policy = window.document.createElement('meta');
    policy.httpEquiv = 'content-security-policy';
    policy.content = "script-src 'none'";
    window.document.head.append(policy);
    const outcome = await failure(code.parseDataset('{}'));
    endVisits();
    expect(outcome).to.include({ code: 'network', retriable: true });
    expect(outcome).to.have.property(
      'message',
      'The code that checks datasets could not be fetched.',
    );
    expect(outcome).to.have.nested.property('cause.name', 'TypeError');
  });
});
