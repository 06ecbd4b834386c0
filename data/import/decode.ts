import { UnusableFile } from './errors.js';

/** How the text of a file was read. */
export interface Decoded {
  encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';
  /** True when the file began as UTF-8 and had to be read as windows-1252 from some byte on. */
  mixed: boolean;
}

/** First bytes of files that are no text, with what to do about it. */
const SIGNATURES: readonly (readonly [readonly number[], string])[] = [
  [[0x50, 0x4b, 3, 4], 'a ZIP archive or an Excel workbook; unzip it, or save the sheet as CSV'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'an old Excel workbook; save the sheet as CSV'],
  [[0x1f, 0x8b], 'compressed with gzip; decompress it first'],
  [[0x25, 0x50, 0x44, 0x46], 'a PDF; the importers read CSV'],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], 'an RTF document; export the register as CSV'],
  [[0x50, 0x41, 0x52, 0x31], 'a Parquet file; the importers read CSV'],
];
/** So many bytes tell what a file is. */
const HEAD = 8;
/** UTF-8 needs at most four bytes for a character, so at most three may be waiting for the next chunk. */
const LONGEST_TAIL = 3;
const BEYOND_ASCII = /[\u0080-\uffff]/;

function join(a: Uint8Array, b: Uint8Array): Uint8Array {
  if (!a.length) return b;
  const whole = new Uint8Array(a.length + b.length);
  whole.set(a);
  whole.set(b, a.length);
  return whole;
}

const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, i) => bytes[i] === byte);

/** Length of the part that ends with a whole character. */
function wholeCharacters(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(LONGEST_TAIL, bytes.length); back++) {
    const byte = bytes[bytes.length - back]!;
    if (byte < 0x80) break;
    if (byte < 0xc0) continue;
    const needed = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
    return needed > back ? bytes.length - back : bytes.length;
  }
  return bytes.length;
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const lenient = new TextDecoder('utf-8', { ignoreBOM: true });

/** Characters of the bytes 80 to 9F in windows-1252. Some versions of Node read them as control characters. */
const HIGH_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const latin1 = new TextDecoder('windows-1252');
const decode1252 = (bytes: Uint8Array): string =>
  latin1
    .decode(bytes)
    .replace(/[\u0080-\u009f]/g, (control) => HIGH_1252[control.charCodeAt(0) - 0x80]!);

/** The text of valid UTF-8, or undefined. */
function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return utf8.decode(bytes);
  } catch {
    return undefined;
  }
}

/** Length of the beginning up to the first byte that is not UTF-8. */
function validLength(bytes: Uint8Array): number {
  let at = 0;
  while (at < bytes.length) {
    const byte = bytes[at]!;
    const length =
      byte < 0x80 ? 1 : byte < 0xc2 ? 0 : byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : byte < 0xf5 ? 4 : 0;
    if (!length) break;
    if (length > 1 && decodeUtf8(bytes.subarray(at, at + length)) === undefined) break;
    at += length;
  }
  return at;
}

/** Puts the first bytes of a file in front of the rest, so that a mark at its start can be seen whole. */
async function openFile(
  chunks: AsyncIterable<Uint8Array>,
): Promise<{ head: Uint8Array; rest: AsyncIterator<Uint8Array> }> {
  const rest = chunks[Symbol.asyncIterator]();
  let head: Uint8Array = new Uint8Array();
  while (head.length < HEAD) {
    const next = await rest.next();
    if (next.done) break;
    head = join(head, next.value);
  }
  return { head, rest };
}

/**
 * Reads bytes as text: by a byte order mark, else as UTF-8, and from the first byte that is not UTF-8 on as
 * windows-1252. Throws {@link UnusableFile} for what is no text. `found` says how the text was read.
 */
export async function* decodeText(
  chunks: AsyncIterable<Uint8Array>,
  found: Decoded,
): AsyncGenerator<string> {
  const { head, rest } = await openFile(chunks);
  if (!head.length) throw new UnusableFile('The file is empty.');
  const known = SIGNATURES.find(([signature]) => startsWith(head, signature));
  if (known) throw new UnusableFile(`The file is ${known[1]}.`);
  let bytes = head;
  if (startsWith(head, [0xff, 0xfe])) found.encoding = 'utf-16le';
  else if (startsWith(head, [0xfe, 0xff])) found.encoding = 'utf-16be';
  else if (startsWith(head, [0xef, 0xbb, 0xbf])) bytes = head.subarray(3);
  if (found.encoding === 'utf-16le' || found.encoding === 'utf-16be') {
    const utf16 = new TextDecoder(found.encoding);
    yield utf16.decode(bytes, { stream: true });
    for (let next = await rest.next(); !next.done; next = await rest.next()) {
      yield utf16.decode(next.value, { stream: true });
    }
    yield utf16.decode();
    return;
  }
  if (bytes.subarray(0, HEAD).includes(0))
    throw new UnusableFile('The file is no text: it holds zero bytes.');
  let beyondAscii = false;
  for (;;) {
    const next = await rest.next();
    const last = next.done === true;
    const length = last ? bytes.length : wholeCharacters(bytes);
    const part = bytes.subarray(0, length);
    if (found.encoding === 'utf-8') {
      const text = decodeUtf8(part);
      if (text === undefined) {
        const valid = validLength(part);
        const before = lenient.decode(part.subarray(0, valid));
        found.encoding = 'windows-1252';
        beyondAscii ||= BEYOND_ASCII.test(before);
        found.mixed = beyondAscii;
        yield before + decode1252(part.subarray(valid));
      } else {
        beyondAscii ||= BEYOND_ASCII.test(text);
        yield text;
      }
    } else yield decode1252(part);
    if (last) break;
    bytes = join(bytes.subarray(length), next.value);
  }
}
