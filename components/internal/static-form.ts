import { recordOf, type Dataset } from '../../data/index.js';
import { passedOn } from './csv.js';
import type { FigureModel } from './figure-model.js';
import { webAddress } from './source-line.js';
import type { Language } from './language.js';
import { cellText } from './printing.js';

const MARKS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A text that means nothing else in HTML. */
export const escaped = (text: string): string => text.replace(/[&<>"']/g, (mark) => MARKS[mark]!);

const element = (name: string, content: string, attributes = ''): string =>
  `<${name}${attributes}>${content}</${name}>`;

/** The sources of what is shown, linked where they have an address. */
function sourcesOf(model: FigureModel, dataset: Dataset): string[] {
  return model.sources.flatMap((id) => {
    const source = recordOf(dataset, 'sources', id);
    if (!source) return [];
    const name = escaped(source.short ?? source.title);
    const address = webAddress(source.url);
    return address ? element('a', name, ` href="${escaped(address)}"`) : name;
  });
}

/** What is said of a figure where it cannot be drawn: its gist, its date and its sources. */
export function standIn(model: FigureModel, dataset: Dataset, language: Language): string {
  const { strings } = language;
  const sources = sourcesOf(model, dataset);
  const asOf = model.asOf ? `${strings.asOf} ${escaped(model.asOf)}${strings.stop} ` : '';
  const named = sources.length
    ? ` ${strings.sourcesLabel} ${sources.join(strings.comma)}${strings.stop}`
    : '';
  return element('p', `${escaped(model.empty ?? model.summary)} ${asOf}${named}`.trim());
}

/** A figure as plain HTML that needs no script: its heading, its gist, its table and its sources. */
export function staticForm(
  heading: string,
  model: FigureModel,
  dataset: Dataset,
  language: Language,
): string {
  const head = model.columns.map(({ label }) => element('th', escaped(label), ' scope="col"'));
  const body = passedOn(model.rows, dataset).map(({ cells }) => {
    const [first = '', ...rest] = cells.map((cell) => escaped(cellText(cell, language)));
    return element(
      'tr',
      element('th', first, ' scope="row"') + rest.map((cell) => element('td', cell)).join(''),
    );
  });
  const about = language.strings.dataset(
    language.text(dataset.title),
    dataset.version,
    language.date(dataset.published),
  );
  return [
    `<figure lang="${language.lang}" dir="${language.strings.dir}">`,
    element(
      'figcaption',
      `${element('strong', escaped(heading))}\n${standIn(model, dataset, language)}`,
    ),
    '<table>',
    element('thead', element('tr', head.join(''))),
    element('tbody', `\n${body.join('\n')}\n`),
    '</table>',
    ...model.notes.map((note) => element('p', escaped(note))),
    element('p', escaped(about) + language.strings.stop),
    '</figure>',
  ].join('\n');
}
