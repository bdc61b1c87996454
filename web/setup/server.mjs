// Serves dist/ to this machine only, as a web host would: packed files, right types, the page's own security policy.
// It must not know what the page does, and it changes nothing on disk.
import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.wasm': 'application/wasm',
  '.ttf': 'font/ttf',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.txt': 'text/plain; charset=utf-8',
};
const packings = [
  { name: 'br', ending: '.br' },
  { name: 'gzip', ending: '.gz' },
];
const hashed = /-[0-9a-f]{10}\.[a-z0-9]+$/;

/** The policy stands in the page itself; the header repeats it, so that both ways of hosting behave alike. */
function policyOf(dir) {
  const page = join(dir, 'index.html');
  const found = existsSync(page) && /http-equiv="Content-Security-Policy"\s+content="([^"]*)"/i.exec(readFileSync(page, 'utf8'));
  return found ? found[1].replace(/\s+/g, ' ').trim() : "default-src 'none'";
}

/** @returns {string | undefined} the file that an address names, when it lies inside the directory */
function fileOf(dir, url) {
  let path;
  try {
    path = decodeURIComponent(new URL(url, 'http://localhost').pathname);
  } catch {
    return undefined;
  }
  if (path.endsWith('/')) path += 'index.html';
  const file = normalize(join(dir, path));
  if (path.includes('\0') || !file.startsWith(dir + sep)) return undefined;
  return existsSync(file) && statSync(file).isFile() ? file : undefined;
}

function answer(dir, request, response) {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { Allow: 'GET, HEAD' }).end();
    return;
  }
  const file = fileOf(dir, request.url);
  if (!file) {
    response.writeHead(404, { 'Content-Type': types['.txt'] }).end('There is no such file.\n');
    return;
  }
  const accepted = String(request.headers['accept-encoding'] ?? '');
  const packing = packings.find(({ name, ending }) => accepted.includes(name) && existsSync(file + ending));
  const sent = packing ? file + packing.ending : file;
  response.writeHead(200, {
    'Content-Type': types[extname(file)] ?? 'application/octet-stream',
    'Content-Length': statSync(sent).size,
    ...(packing && { 'Content-Encoding': packing.name }),
    Vary: 'Accept-Encoding',
    'Cache-Control': hashed.test(file) ? 'public, max-age=31536000, immutable' : 'no-store',
    'Content-Security-Policy': policyOf(dir),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
  });
  if (request.method === 'HEAD') response.end();
  else createReadStream(sent).pipe(response);
}

/**
 * @param {{dir: string, port: number}} options port 0 takes any free one
 * @returns {Promise<{url: string, close: () => Promise<void>}>}
 */
export function serve({ dir, port }) {
  const root = resolve(dir);
  const server = createServer((request, response) => answer(root, request, response));
  return new Promise((done, failed) => {
    server.once('error', failed);
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      done({
        url: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : port}/`,
        close: () =>
          new Promise((closed) => {
            server.close(() => closed());
            server.closeAllConnections();
          }),
      });
    });
  });
}

async function main() {
  const words = process.argv.slice(2);
  const port = words.includes('--port') ? Number(words[words.indexOf('--port') + 1]) : 8080;
  const dir = fileURLToPath(new URL('../../dist', import.meta.url));
  try {
    const { url, close } = await serve({ dir, port });
    if (words.includes('--check')) await close();
    else console.log(`Hamkorlik is at ${url}  (Ctrl+C stops)`);
  } catch (error) {
    const taken = error.code === 'EADDRINUSE';
    console.error(taken ? `hamkorlik: port ${port} is taken; choose another: web/serve.sh --port N` : `hamkorlik: ${error.message}`);
    process.exitCode = 1;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
