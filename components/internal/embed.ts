import { LIBRARY_ROOT, type Dataset } from '../../data/index.js';
import type { DatasetElement } from './dataset-element.js';
import type { FigureModel } from './figure-model.js';
import type { Language } from './language.js';
import { escaped, standIn, staticForm } from './static-form.js';

/** Ways to put a figure into another page. */
export const EMBED_FORMS = ['tag', 'div', 'frame', 'static'] as const;
/** One of {@link EMBED_FORMS}. */
export type EmbedForm = (typeof EMBED_FORMS)[number];

/** The forms a figure can take: a dataset that a script handed over has no address to load it from elsewhere. */
export const formsOf = ({ data }: { readonly data?: unknown }): readonly EmbedForm[] =>
  data ? ['static'] : EMBED_FORMS;

type Figure = DatasetElement<FigureModel>;

/** What a reader chose in a figure, under the attribute that says the same. */
const CHOSEN: Readonly<Record<string, string>> = { chosen: 'episode' };

function written(value: unknown): string | undefined {
  if (Array.isArray(value)) return value.length ? value.join(' ') : undefined;
  if (value === true) return '';
  return typeof value === 'string' && value ? value : undefined;
}

/** The attributes that make another figure of this kind show what this one shows now; those at their default are left out. */
export function configuration(figure: Figure): Readonly<Record<string, string>> {
  const { elementProperties } = figure.constructor as typeof DatasetElement;
  const untouched = document.createElement(figure.localName) as unknown as Record<string, unknown>;
  const now = figure as unknown as Record<string, unknown>;
  const attributes: Record<string, string> = {};
  for (const [property, { attribute, state }] of elementProperties) {
    if (attribute === false || state) continue;
    const value = written(now[String(property)]);
    if (value === undefined || value === written(untouched[String(property)])) continue;
    attributes[typeof attribute === 'string' ? attribute : String(property).toLowerCase()] = value;
  }
  for (const [key, attribute] of Object.entries(CHOSEN)) {
    const value = written(figure.state[key]);
    // The rest of the conflict, which no id names.
    if (value !== undefined && value !== '*') attributes[attribute] = value;
  }
  const lang = figure.getAttribute('lang');
  if (lang) attributes['lang'] = lang;
  if (attributes['src']) attributes['src'] = new URL(attributes['src'], figure.baseURI).href;
  return attributes;
}

const spelled = (attributes: Readonly<Record<string, string>>, prefix = ''): string =>
  Object.entries(attributes)
    .map(([name, value]) => ` ${prefix}${name}${value ? `="${escaped(value)}"` : ''}`)
    .join('');

/** Tall enough for the figure as it stands; what does not fit scrolls. */
const ROOM = 40;

/** The HTML that puts the figure into another page as it is configured now, in one of the {@link EMBED_FORMS}. */
export function embedCode(
  form: EmbedForm,
  figure: Figure,
  model: FigureModel,
  dataset: Dataset,
  language: Language,
): string {
  const tag = figure.localName;
  if (!formsOf(figure).includes(form)) {
    throw new Error(
      `<${tag}> shows a dataset that a script handed over, which other pages cannot load. Give it an address (src), or ask for "static".`,
    );
  }
  const attributes = configuration(figure);
  const heading = figure.heading || model.heading;
  const script = `<script type="module" src="${escaped(new URL('faultline.js', LIBRARY_ROOT).href)}"></script>`;
  const inside = `\n${standIn(model, dataset, language)}\n`;
  switch (form) {
    case 'tag':
      return `${script}\n<${tag}${spelled(attributes)}>${inside}</${tag}>`;
    case 'div':
      return `${script}\n<div data-figure="${tag}"${spelled(attributes, 'data-')}>${inside}</div>`;
    case 'frame': {
      // The obsolete attribute, because strict pages drop a style.
      const address = new URL('embed.html', LIBRARY_ROOT);
      const lang = figure.closest('[lang]')?.getAttribute('lang');
      const query = new URLSearchParams({ figure: tag, ...(lang ? { lang } : {}), ...attributes });
      address.search = query.toString();
      const height = Math.ceil(figure.getBoundingClientRect().height) + ROOM;
      return `<iframe src="${escaped(address.href)}" title="${escaped(heading)}" loading="lazy" width="100%" height="${height}" frameborder="0"></iframe>`;
    }
    case 'static':
      return staticForm(heading, model, dataset, language);
  }
}
