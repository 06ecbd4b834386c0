import type { DatasetElement } from './dataset-element.js';
import { copyText } from './copying.js';
import { formsOf } from './embed.js';
import type { ExportFormat } from './export.js';
import type { FigureModel } from './figure-model.js';
import type { Language } from './language.js';
import { shareWords } from './strings/en/share.js';

type Figure = DatasetElement<FigureModel>;

/** One entry of the menu. */
export interface ShareItem {
  readonly label: string;
  /** What it does; a sentence that it gives is said to those who cannot see what happened. */
  run(): unknown;
}

/** Entries of the menu that belong together. */
export interface ShareGroup {
  /** What stands above them; nothing above the first. */
  readonly title?: string;
  readonly items: readonly ShareItem[];
}

/** Gives a reader a file of the figure. */
async function download(figure: Figure, format: ExportFormat): Promise<void> {
  const blob = await figure.exportAs(format);
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = `${figure.localName}.${format}`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/** Address of the figure on this page, with what a reader chose where the page keeps that in its address. */
function linkTo({ id, syncUrl }: Figure): string {
  const address = new URL(location.href);
  if (id && !syncUrl) address.hash = id;
  return address.href;
}

async function copyPicture(figure: Figure): Promise<void> {
  // A browser that asks for the picture at once gets the promise of it: the press that allowed it would be over.
  const item = new ClipboardItem({ 'image/png': figure.exportAs('png') });
  await navigator.clipboard.write([item]);
}

async function shareOn(figure: Figure): Promise<void> {
  const title = figure.renderRoot.querySelector('#heading')?.textContent?.trim() ?? document.title;
  const file = new File([await figure.exportAs('png')], `${figure.localName}.png`, {
    type: 'image/png',
  });
  const whole = { title, url: linkTo(figure), files: [file] };
  const { url } = whole;
  await navigator.share(navigator.canShare?.(whole) ? whole : { title, url }).catch((error) => {
    // Who closes the system's own sheet wants nothing more.
    if ((error as DOMException).name !== 'AbortError') throw error;
  });
}

/** Ways to take a figure along, in the order of the menu; what the browser cannot do is not offered. */
export function shareGroups(figure: Figure, language: Language): readonly ShareGroup[] {
  const words = language.words(shareWords);
  const file = (label: string, format: ExportFormat): ShareItem => ({
    label,
    run: () => download(figure, format),
  });
  const copied = async (text: Promise<string> | string): Promise<string> =>
    (await copyText(await text)) ? words.copied : words.notCopied;
  const here: ShareItem[] = [{ label: words.copyLink, run: () => copied(linkTo(figure)) }];
  if ('ClipboardItem' in globalThis && navigator.clipboard) {
    here.unshift({
      label: words.copyPicture,
      run: () => copyPicture(figure).then(() => words.copied),
    });
  }
  if ('share' in navigator) here.push({ label: words.share, run: () => shareOn(figure) });
  return [
    {
      items: [
        file(words.png, 'png'),
        file(words.svg, 'svg'),
        file(words.csv, 'csv'),
        file(words.json, 'json'),
        ...here,
      ],
    },
    {
      title: words.embed,
      items: formsOf(figure).map((form) => ({
        label: words.forms[form],
        run: () => copied(figure.embedAs(form)),
      })),
    },
  ];
}
