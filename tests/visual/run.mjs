// Compares the figures with pictures of how they are meant to look, in the browser that the tests bring along.
//
//   npm run test:visual                what differs is written to tests/visual/differences/
//   npm run test:visual -- --update    the present look becomes the reference
//
// Letters are drawn by the machine's own fonts, so the references are those of one machine: update them on yours first.
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { ensureBrowser } from '../browser/find.mjs';
import { settled, startGallery, tags } from '../pages/browser.mjs';

const folder = (name) => fileURLToPath(new URL(`${name}/`, import.meta.url));
const [references, differences] = [folder('references'), folder('differences')];
/** Share of the pixels that may differ. */
const LIMIT = 0.001;
const update = process.argv.includes('--update');

await ensureBrowser();
await rm(differences, { recursive: true, force: true });
await mkdir(update ? references : differences, { recursive: true });
const gallery = await startGallery();
let failed = 0;
for (const width of [360, 712, 1232]) {
  for (const theme of ['light', 'dark']) {
    const { page, context } = await gallery.visit('minimal.html', { width });
    await settled(page);
    for (const tag of tags) {
      const figure = page.locator(tag);
      await figure.evaluate((node, value) => {
        node.setAttribute('theme', value);
        return node.updateComplete;
      }, theme);
      const name = `${tag}-${width}-${theme}.png`;
      const taken = await figure.screenshot();
      if (update) {
        await writeFile(references + name, taken);
        continue;
      }
      const now = PNG.sync.read(taken);
      const before = PNG.sync.read(await readFile(references + name));
      const { width: wide, height: tall } = before;
      const drawn = new PNG({ width: wide, height: tall });
      const sameSize = now.width === wide && now.height === tall;
      const share = sameSize
        ? pixelmatch(before.data, now.data, drawn.data, wide, tall) / (wide * tall)
        : 1;
      if (share > LIMIT) {
        failed++;
        await writeFile(differences + name, sameSize ? PNG.sync.write(drawn) : taken);
        console.log(
          `${name}: ${sameSize ? `${(share * 100).toFixed(2)} % differ` : 'another size'}`,
        );
      }
    }
    await context.close();
  }
}
await gallery.close();
console.log(update ? 'References written.' : failed ? `${failed} differ.` : 'All look as meant.');
process.exitCode = failed ? 1 : 0;
