import { html, nothing, type TemplateResult } from 'lit';
import { GRADES, recordOf, recordsById, type Dataset, type Source } from '../../data/index.js';
import type { FigureModel } from './figure-model.js';
import { statusMark } from './icons.js';
import type { Language } from './language.js';
import { datasetRemarks } from './names.js';

/** Sources named in the source line; the rest are one tap away. */
const NAMED_SOURCES = 4;

/** An address that a link may lead to; undefined for any other. */
export function webAddress(url: string | undefined): string | undefined {
  try {
    return url && /^https?:$/.test(new URL(url).protocol) ? url : undefined;
  } catch {
    return undefined;
  }
}

/** A link to a source for an http(s) address; plain text for anything else. */
export const sourceLink = (
  source: Pick<Source, 'id' | 'url'> | undefined,
  text: string,
): TemplateResult | string =>
  source && webAddress(source.url)
    ? html`<a
        href=${source.url!}
        data-source=${source.id}
        target="_blank"
        rel="noopener noreferrer nofollow"
        >${text}</a
      >`
    : text;

function sourceItem(source: Source, language: Language): TemplateResult {
  const { author, publisher, published, version, licence } = source;
  const about = [author, publisher, published && language.date(published), version]
    .filter(Boolean)
    .join(', ');
  return html`<li>
    ${sourceLink(source, source.title)}${about ? `. ${about}` : nothing}${language.strings.stop}
    <span class="quiet">${language.strings.licence(licence)}</span>
  </li>`;
}

/** What the grades of the claims that are shown mean. */
function grades({ rows }: FigureModel, dataset: Dataset, { strings }: Language): unknown {
  const byId = recordsById(dataset);
  const shown = new Set(
    rows.flatMap(({ records }) =>
      records.map((id) => (byId.get(id)?.record as { status?: string })?.status),
    ),
  );
  const there = [...GRADES].reverse().filter((grade) => shown.has(grade));
  if (!there.length) return nothing;
  return html`<details class="grades">
    <summary>${strings.grades}</summary>
    <ul>
      ${there.map((grade) => {
        const [word, meaning] = strings.status[grade];
        return html`<li>
          <span class="status ${grade}">${statusMark(grade)}${word}</span> ${meaning}
        </li>`;
      })}
    </ul>
  </details>`;
}

/**
 * Where what is visible comes from: the day, the sources, the edition of the data, and what its grades mean. A picture,
 * which nobody can open, names all sources (`whole`).
 */
export function sourceLine(
  model: FigureModel,
  dataset: Dataset,
  language: Language,
  whole: boolean,
): TemplateResult {
  const { strings } = language;
  const sources = model.sources.flatMap((id) => recordOf(dataset, 'sources', id) ?? []);
  const named = sources
    .slice(0, whole ? sources.length : NAMED_SOURCES)
    .map((source) => sourceLink(source, source.short ?? source.title));
  const more = sources.length - named.length;
  const { title, version, published, licence } = dataset;
  return html`<div class="footer" part="source">
    <p>
      ${model.asOf ? html`<b>${strings.asOf}</b> ${model.asOf}${strings.stop} ` : nothing}
      ${
        named.length
          ? html`<b>${strings.sourcesLabel}</b>
              ${named.map((link, i) => html`${i ? strings.comma : nothing}${link}`)}${
                more > 0 ? ` + ${strings.moreSources(more)}` : nothing
              }${strings.stop} `
          : nothing
      }
      ${strings.dataset(language.text(title), version, language.date(published))}${strings.stop}
      ${datasetRemarks(dataset, model, language)}
    </p>
    ${
      sources.length
        ? html`<details class="sources">
            <summary>${strings.allSources(sources.length)}</summary>
            <ol class="source-list">
              ${sources.map((source) => sourceItem(source, language))}
            </ol>
            ${licence ? html`<p>${strings.dataLicence(licence)}</p>` : nothing}
          </details>`
        : nothing
    }
    ${grades(model, dataset, language)}
  </div>`;
}
