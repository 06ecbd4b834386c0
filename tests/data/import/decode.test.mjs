import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { decodeText } from '../../../build/data/import/decode.js';
import { bytesOf, encode } from '../../fixtures/import.mjs';

async function* pieces(bytes, size) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function decoded(chunks) {
  const found = { encoding: 'utf-8', mixed: false };
  let text = '';
  for await (const part of decodeText(chunks, found)) text += part;
  return { text, ...found };
}

const refused = (bytes, pattern) =>
  assert.rejects(
    decoded(pieces(Uint8Array.from(bytes), 3)),
    (error) => error.name === 'UnusableFile' && pattern.test(error.message),
  );

test('UTF-8 is read whole however the bytes are cut', async () => {
  const text = 'id,Şuşa,Ստեփանակերտ,😀\n1,é,–,x\n';
  for (const size of [1, 2, 3, 5, 1000]) {
    assert.deepEqual(await decoded(bytesOf(text, 'utf-8', [size])), {
      text,
      encoding: 'utf-8',
      mixed: false,
    });
  }
});

test('a byte order mark is no part of the text', async () => {
  assert.equal((await decoded(bytesOf('id,é', 'utf-8-bom', [1]))).text, 'id,é');
});

test('UTF-16 is known by its mark, in either order', async () => {
  const little = await decoded(bytesOf('id,Şuşa\n', 'utf-16le', [1]));
  assert.deepEqual(little, { text: 'id,Şuşa\n', encoding: 'utf-16le', mixed: false });
  const bytes = encode('id,Şuşa\n', 'utf-16le');
  const big = bytes.map((_, at) => bytes[at ^ 1]);
  assert.deepEqual(await decoded(pieces(big, 3)), {
    text: 'id,Şuşa\n',
    encoding: 'utf-16be',
    mixed: false,
  });
});

test('windows-1252 is read from the first byte that is not UTF-8', async () => {
  const text = 'id,name\n1,Côte d’Ivoire – “x” €\n';
  for (const size of [1, 7, 1000]) {
    assert.deepEqual(await decoded(bytesOf(text, 'windows-1252', [size])), {
      text,
      encoding: 'windows-1252',
      mixed: false,
    });
  }
});

test('a file that changes to windows-1252 in the middle keeps its beginning and says so', async () => {
  const bytes = new Uint8Array([...encode('Şuşa\n'), ...encode('Côte\n', 'windows-1252')]);
  for (const size of [1, 4, 1000]) {
    assert.deepEqual(await decoded(pieces(bytes, size)), {
      text: 'Şuşa\nCôte\n',
      encoding: 'windows-1252',
      mixed: true,
    });
  }
});

test('bytes that only look like UTF-8 are windows-1252, none is lost', async () => {
  // A surrogate and an overlong form, which UTF-8 forbids.
  const { text } = await decoded(pieces(Uint8Array.from([0x61, 0xed, 0xa0, 0x80, 0xe0, 0x80]), 1));
  assert.equal(text, 'aí\u00a0€à€');
});

test('a character cut off by the end of the file is read as windows-1252', async () => {
  assert.equal((await decoded(pieces(Uint8Array.from([0x61, 0xc3]), 1))).text, 'aÃ');
});

test('files that are no text are named', async () => {
  await refused([0x50, 0x4b, 3, 4, 0, 0, 0, 0, 0], /ZIP archive or an Excel workbook/);
  await refused([0xd0, 0xcf, 0x11, 0xe0, 0, 0, 0, 0], /old Excel workbook/);
  await refused([0x1f, 0x8b, 8, 0], /gzip/);
  await refused(encode('%PDF-1.7 text'), /PDF/);
  await refused(encode('{\\rtf1 text}'), /RTF/);
  await refused(encode('PAR1abcdefgh'), /Parquet/);
  await refused([0x61, 0, 0, 0x62, 0x63, 0x64, 0x65, 0x66], /zero bytes/);
  await refused([], /empty/);
});

test('any text comes back from any cut of its bytes', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.string({ unit: 'binary', minLength: 9, maxLength: 60 }),
      fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 5 }),
      async (tail, sizes) => {
        const text = `id,name,${tail}`;
        assert.equal((await decoded(bytesOf(text, 'utf-8', sizes))).text, text);
      },
    ),
    { numRuns: 300 },
  );
});
