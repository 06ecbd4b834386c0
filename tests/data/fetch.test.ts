import { expect } from '@open-wc/testing';
import type { DatasetError } from '../../data/errors.js';
import { fetchText, sha256 } from '../../data/fetch.js';
import { limits } from '../../data/limits.js';
import { failure } from '../fixtures/failure.js';
import { makeFaultHost, type FaultyAnswer } from '../fixtures/fault-host.js';
import { makeHost, type Answer } from '../fixtures/host.js';
import { endVisits, visit } from '../fixtures/visit.js';

const normal = { ...limits };
const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
const ABC = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';

/** An address of this origin that answers so. */
async function answering(answer: Answer): Promise<string> {
  const host = makeHost();
  await host.answer(answer);
  return host.url;
}
const failing = async (answer: FaultyAnswer): Promise<string> => (await makeFaultHost(answer)).url;
const failureOf = async (answer: Answer): Promise<DatasetError> =>
  failure(fetchText(await answering(answer)));

beforeEach(() => Object.assign(limits, { headers: 400, piece: 400, whole: 1200 }));
afterEach(() => {
  endVisits();
  Object.assign(limits, normal);
});

describe('the hash of a text', () => {
  it('is its SHA-256 in small letters, with every zero', async () => {
    expect(await sha256(bytesOf('abc'))).to.equal(ABC);
  });

  for (const [where, subtle] of Object.entries({
    'the page is not secure': undefined,
    'the browser never gives one': { digest: () => new Promise(() => undefined) },
  })) {
    it(`is empty where ${where}`, async () => {
      limits.hash = 20;
      Object.defineProperty(crypto, 'subtle', { configurable: true, value: subtle });
      try {
        expect(await sha256(bytesOf('abc'))).to.equal('');
      } finally {
        delete (crypto as { subtle?: unknown }).subtle;
      }
    });
  }
});

describe('fetching a text', () => {
  it('gives it with its address, its hash and the time', async () => {
    const url = await answering({ body: 'abc' });
    const before = Date.now();
    const { fetchedAt, ...rest } = await fetchText(url);
    expect(rest).to.deep.equal({ url, text: 'abc', sha256: ABC });
    expect(fetchedAt).to.be.within(before, Date.now());
  });

  it('tells the host neither who reads nor where', async () => {
    const host = makeHost();
    await host.answer({ body: 'abc' });
    document.cookie = 'reader=1; path=/';
    await fetchText(host.url);
    document.cookie = 'reader=; path=/; max-age=0';
    const { headers } = (await host.requests())[0]!;
    expect(headers).not.to.have.any.keys('cookie', 'referer');
    expect(headers['cache-control']).to.match(/max-age=0|no-cache/);
  });

  it('takes away the mark that some editors put first, and nothing else', async () => {
    const marked = await fetchText(await answering({ body: '\ufeffabc' }));
    expect(marked).to.include({ text: 'abc', sha256: ABC });
    // Its first byte is the first of the mark.
    expect((await fetchText(await answering({ body: '！abc' }))).text).to.equal('！abc');
  });

  it('waits for an answer that comes piece by piece', async () => {
    Object.assign(limits, { headers: 400, piece: 400, whole: 20_000 });
    const body = 'x'.repeat(12);
    const url = await failing({ fault: 'drip', wait: 100, body });
    expect((await fetchText(url)).text).to.equal(body);
  });

  it('reads an answer of exactly the size that is allowed, and none of one byte more', async () => {
    limits.bytes = 1024;
    expect((await fetchText(await answering({ body: 'x'.repeat(1024) }))).text).to.have.length(
      1024,
    );
    const url = await answering({ body: 'x'.repeat(1025) });
    const error = await failure(fetchText(url));
    expect(error).to.include({ code: 'too-large', retriable: false });
    expect(error.message).to.equal(
      `${url} is larger than ${1 / 1024} MB. Aggregate it, for instance by month, or split it.`,
    );
  });

  it('breaks off an answer that states no size and has no end', async () => {
    limits.bytes = 2 ** 20;
    const error = await failure(fetchText(await failing({ fault: 'endless' })));
    expect(error.code).to.equal('too-large');
    expect(error.message).to.contain(' is larger than 1 MB. ');
  });

  it('reads what a page’s own fetch gives, though it is no whole answer', async () => {
    const { fetch } = globalThis;
    globalThis.fetch = () =>
      Promise.resolve({ ok: true, text: () => Promise.resolve('abc') } as Response);
    try {
      expect(await fetchText('https://example.org/')).to.include({ text: 'abc', sha256: ABC });
      globalThis.fetch = () => Promise.resolve({ ok: false, status: 503 } as Response);
      const error = await failure(fetchText('https://example.org/'));
      expect(error).to.include({ code: 'http', retriable: true, retryAfter: undefined });
    } finally {
      globalThis.fetch = fetch;
    }
  });

  it('refuses a text that is not in UTF-8', async () => {
    const url = 'data:application/json;base64,IuQi';
    const error = await failure(fetchText(url));
    expect(error).to.include({ name: 'DatasetError', code: 'not-json' });
    expect(error.message).to.equal(`${url} is not in UTF-8, as JSON must be. Save it so.`);
    expect(error.cause).to.be.instanceOf(TypeError);
  });
});

describe('an answer that says no', () => {
  it('is told with its number and words, and with where to look', async () => {
    for (const [status, words] of [
      [404, '404 Not Found. Check the address in src.'],
      [410, '410 Gone. Check the address in src.'],
      [403, '403 Forbidden. Look at the log of that server.'],
      [500, '500 Internal Server Error. Look at the log of that server.'],
    ] as const) {
      const url = await answering({ status });
      const error = await failure(fetchText(url));
      expect(error.code).to.equal('http');
      expect(error.message).to.equal(`${url} answers ${words}`);
    }
  });

  it('is worth another try when it may pass, and says when nothing is there', async () => {
    const passing = [408, 425, 429, 500, 502, 503, 504];
    for (const status of [...passing, 400, 401, 403, 404, 410, 501]) {
      const error = await failureOf({ status });
      expect(error.retriable, `${status} may pass`).to.equal(passing.includes(status));
      expect(error.missing, `${status} is missing`).to.equal([404, 410].includes(status));
    }
  });

  it('says when to ask again, in seconds or by a date', async () => {
    const wait = async (value: string): Promise<number | undefined> =>
      (await failureOf({ status: 503, headers: { 'retry-after': value } })).retryAfter;
    expect(await wait('7')).to.equal(7000);
    expect(await wait('120')).to.equal(120_000);
    expect(await wait(new Date(Date.now() + 60_000).toUTCString())).to.be.within(40_000, 60_000);
    expect(await wait('2999-01-01')).to.be.above(1e12);
    expect(await wait('Wed, 21 Oct 2015 07:28:00 GMT')).to.equal(0);
    expect(await wait('soon')).to.equal(undefined);
    expect((await failureOf({ status: 503 })).retryAfter).to.equal(undefined);
  });
});

describe('an answer that is too slow', () => {
  const body = 'x'.repeat(5000);
  for (const [what, answer] of Object.entries({
    'does not begin': { fault: 'no-headers' },
    'stands still': { fault: 'stall', body },
    'comes a byte at a time': { fault: 'drip', wait: 100, body },
  } satisfies Record<string, FaultyAnswer>)) {
    it(`is given up when it ${what}`, async () => {
      const host = await makeFaultHost(answer);
      const error = await failure(fetchText(host.url));
      expect(error).to.include({ code: 'timeout', retriable: true });
      expect(error.message).to.equal(
        `${host.url} is too slow: it must begin to answer within 0.4 s, never pause for 0.4 s, and end within 1.2 s. Make the file smaller or its server faster.`,
      );
      expect(error.cause).to.have.property('name', 'AbortError');
    });
  }
});

describe('an address that cannot be fetched', () => {
  const unreachable = (url: string): string =>
    `${url} cannot be fetched: the reader is offline, the host is down, or it sends no Access-Control-Allow-Origin header for this page. The browser's own message on this console says which.`;

  it('is told with what may be the matter, and is worth another try', async () => {
    const url = await answering({ drop: true });
    const error = await failure(fetchText(url));
    expect(error).to.include({ code: 'network', retriable: true, missing: false });
    expect(error.message).to.equal(unreachable(url));
    expect(error.cause).to.be.instanceOf(TypeError);
  });

  it('is told as forbidden where the page’s own policy forbids it', async () => {
    const url = await failing({ body: 'abc' });
    const error = await failureUnder("connect-src 'self'", url);
    expect(error).to.include({ code: 'network', retriable: false });
    expect(error.message).to.equal(
      `${url} is forbidden by this page's Content-Security-Policy. Add its host to connect-src.`,
    );
    expect(error.cause).to.have.property('name', 'TypeError');
  });

  it('is not told as forbidden because the page forbids other things', async () => {
    const url = await failing({ fault: 'drop' });
    const error = await failureUnder('connect-src *', url, (page) => {
      page.dispatchEvent(violation(page, url, 'img-src'));
      page.dispatchEvent(violation(page, 'https://example.org', 'connect-src'));
    });
    expect(error.message).to.equal(unreachable(url));
  });
});

/** What a page hears when its policy keeps something back. */
const violation = (
  { URL: documentURI }: Document,
  blockedURI: string,
  directive: string,
): SecurityPolicyViolationEvent =>
  new SecurityPolicyViolationEvent('securitypolicyviolation', {
    documentURI,
    blockedURI,
    effectiveDirective: directive,
    violatedDirective: directive,
    originalPolicy: '',
    disposition: 'enforce',
    statusCode: 0,
  });

/** How fetching fails on a page with a policy, while something else happens on it. */
async function failureUnder(
  policy: string,
  url: string,
  meanwhile: (page: Document) => void = () => undefined,
): Promise<DatasetError> {
  const page = visit();
  const loaded = new Promise((resolve) => (page.frame.onload = resolve));
  page.frame.srcdoc = `<meta http-equiv="content-security-policy" content="${policy}">`;
  await loaded;
  const { window } = page.frame.contentWindow as Window & { window: typeof globalThis };
  const load = window.eval as (code: string) => Promise<{ fetchText: typeof fetchText }>;
  const code = await load(`import('/data/fetch.ts')`);
  const outcome = failure(code.fetchText(url));
  meanwhile(window.document);
  return outcome;
}
