// Serves the gallery: demo/ at /, the built library at /dist/. Node built-ins only, for local use.
import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const demo = fileURLToPath(new URL('.', import.meta.url));
const dist = fileURLToPath(new URL('../dist/', import.meta.url));

const types = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.gif': 'image/gif',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.ts': 'text/plain; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
};

/** The policy of the pages under /strict/: what a careful newspaper sends, and all that Faultline needs. */
export const strictPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html',
].join('; ');

const compressors = {
  // Quality 5: quick enough for a reload, close to what a server sends.
  br: (body) =>
    promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
  gzip: (body) => promisify(gzip)(body),
};
const compressed = new Map();

/** The file an address stands for, or undefined when it lies outside the two folders. */
function fileFor(pathname) {
  let path;
  try {
    path = decodeURIComponent(pathname);
  } catch {
    return undefined;
  }
  if (path.includes('\0') || path.includes('\\')) return undefined;
  const [root, rest] = path.startsWith('/dist/') ? [dist, path.slice(6)] : [demo, path.slice(1)];
  const file = join(root, rest.endsWith('/') || rest === '' ? `${rest}index.html` : rest);
  // A segment that starts with a dot is `..` or a hidden file: neither is part of the gallery.
  const hidden = path.split('/').some((segment) => segment.startsWith('.'));
  return hidden || !file.startsWith(root) ? undefined : file;
}

/** The coding to send: brotli, else gzip, unless the browser says `q=0`. */
function codingFor(header = '') {
  const accepted = header
    .split(',')
    .map((part) => part.trim().split(/\s*;\s*q\s*=\s*/))
    .filter(([, quality]) => quality === undefined || Number(quality) > 0)
    .map(([name]) => name);
  return Object.keys(compressors).find((coding) => accepted.includes(coding));
}

async function respond(request, response, csp) {
  const { pathname } = new URL(request.url, 'http://localhost');
  const headers = { 'cache-control': 'no-cache', 'x-content-type-options': 'nosniff' };
  const policy = pathname.startsWith('/strict/') ? strictPolicy : csp;
  if (policy) headers['content-security-policy'] = policy;

  const send = (status, body, more) => {
    const length = { 'content-length': Buffer.byteLength(body) };
    response.writeHead(status, { ...headers, ...(status === 304 ? {} : length), ...more });
    response.end(request.method === 'HEAD' || status === 304 ? undefined : body);
  };
  const sendPage = (status, title, text, more) =>
    send(
      status,
      `<!doctype html>\n<html lang="en"><meta charset="utf-8"><title>${title}</title><p>${text}\n`,
      { 'content-type': types['.html'], ...more },
    );

  if (request.method !== 'GET' && request.method !== 'HEAD') {
    sendPage(405, 'Not allowed', 'This server only answers GET and HEAD.', { allow: 'GET, HEAD' });
    return;
  }

  const file = fileFor(pathname);
  const info = file && (await stat(file).catch(() => undefined));
  if (info?.isDirectory()) {
    // Without the slash, the relative addresses of that folder's page would miss.
    send(301, '', { location: `./${pathname.split('/').pop()}/` });
    return;
  }
  if (!info?.isFile()) {
    const hint = pathname.startsWith('/dist/') ? ' Is the library built? Run npm run build.' : '';
    sendPage(404, 'Not found', `There is no page at this address.${hint}`);
    return;
  }

  const content = await readFile(file);
  const hash = createHash('sha256').update(content).digest('base64url').slice(0, 22);
  const type = types[extname(file)] ?? 'application/octet-stream';
  const coding = /^(text|application\/(json|xml)|image\/svg)/.test(type)
    ? codingFor(request.headers['accept-encoding'])
    : undefined;
  const etag = `"${hash}${coding ? `-${coding}` : ''}"`;
  const validators = { etag, vary: 'accept-encoding' };

  const known = request.headers['if-none-match'];
  if (
    known &&
    known.split(/\s*,\s*/).some((tag) => tag === '*' || tag.replace('W/', '') === etag)
  ) {
    send(304, '', validators);
    return;
  }
  if (coding && !compressed.has(etag)) compressed.set(etag, await compressors[coding](content));
  send(200, coding ? compressed.get(etag) : content, {
    ...validators,
    'content-type': type,
    ...(coding && { 'content-encoding': coding }),
  });
}

/**
 * Starts the server and gives its address and a function that stops it.
 * @param {{port?: number, host?: string, csp?: string, answer?: (request, response) => boolean}} [options] `port` 0 takes any free one; `host` decides who can
 *   reach it, by default this machine only; `csp` is a policy for every page; `answer` may answer a request itself.
 * @returns {Promise<{url: string, close: () => Promise<void>}>}
 */
export function serve({ port = 0, host = 'localhost', csp, answer } = {}) {
  const server = createServer((request, response) => {
    if (answer?.(request, response)) return;
    respond(request, response, csp).catch((error) => {
      console.error(`${request.url}: ${error.message}`);
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      resolve({
        url: `http://localhost:${server.address().port}/`,
        close: () =>
          new Promise((closed) => {
            server.close(() => closed());
            server.closeAllConnections();
          }),
      });
    });
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const port = Number(process.env.PORT ?? 8000);
  try {
    const { url } = await serve({ port, host: process.env.HOST });
    console.log(`Faultline gallery: ${url}`);
  } catch (error) {
    if (error.code !== 'EADDRINUSE') throw error;
    console.error(`Port ${port} is in use: PORT=${port + 1} npm start`);
    process.exit(1);
  }
}
