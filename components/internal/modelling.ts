import {
  nearest,
  parseDate,
  recordsById,
  selectGraded,
  type Dataset,
  type DatasetError,
  type Status,
} from '../../data/index.js';
import { warnOnce } from './attributes.js';
import { asDatasetError } from './dataset-loading.js';
import { recordsOf, type FigureModel, type FigureOptions } from './figure-model.js';
import type { Language } from './language.js';

/** What a figure was told to show. */
export interface Asked {
  readonly localName: string;
  readonly actors: readonly string[];
  readonly episode: readonly string[];
  readonly period: string;
  readonly asOf: string;
  readonly minStatus: Status;
}

/** Makes a figure's model of a dataset and what was asked; keeps the last one, and why there is none. */
export class Modelling<M extends FigureModel> {
  model?: M | undefined;
  error?: DatasetError | undefined;
  /** What to tell a reader of values that were not understood. */
  ignored: string[] = [];

  #dataset: Dataset | undefined;
  readonly #make: (data: Dataset, options: FigureOptions) => M | undefined;

  constructor(make: (data: Dataset, options: FigureOptions) => M | undefined) {
    this.#make = make;
  }

  update(dataset: Dataset | undefined, asked: Asked, language: Language): void {
    this.error = undefined;
    try {
      const model = dataset && this.#graded(dataset, asked, language);
      // What is shown stays until the code of the next view is there.
      if (model || dataset !== this.#dataset) this.model = model;
      this.#dataset = dataset;
    } catch (error) {
      // An injected dataset may hold anything; the host page must not pay for it.
      this.failed(error);
    }
    for (const { attribute, value, allowed } of this.model?.notices ?? []) {
      const near = nearest(value, allowed);
      warnOnce(
        `<${asked.localName} ${attribute}="${value}">: no such id.${near ? ` Did you mean "${near}"?` : ''} This dataset has: ${allowed.join(', ')}.`,
      );
    }
  }

  /** What was made cannot be shown. */
  failed(error: unknown): void {
    this.model = undefined;
    this.error = asDatasetError(error);
  }

  /** The model of the claims that are graded well enough; it says how many others there are. */
  #graded(dataset: Dataset, asked: Asked, language: Language): M | undefined {
    const options = this.#options(asked, language);
    const graded = selectGraded(dataset, asked.minStatus);
    const whole = this.#make(dataset, options);
    if (!whole || graded === dataset) return whole;
    const hidden = [...recordsOf(whole)].filter((id) => !recordsById(graded).has(id)).length;
    const model = this.#make(graded, { ...options, hidden: hidden > 0 });
    if (!model) return undefined;
    const { hiddenBelow, recordsShown, status } = language.strings;
    const said = hiddenBelow(hidden, status[asked.minStatus][0] ?? asked.minStatus);
    return {
      ...model,
      // Who did what, and who did not, cannot be summed up from a part of the record.
      summary: hidden ? `${recordsShown(recordsOf(model).size)} ${said}` : model.summary,
      empty: model.empty && `${model.empty} ${said}`,
      notes: hidden ? model.notes : [said, ...model.notes],
    };
  }

  #options(asked: Asked, language: Language): FigureOptions {
    this.ignored = [];
    /** A date or period that is one; another is ignored and its owner told. */
    const dateOf = (attribute: string, value: string, example: string): string | undefined => {
      if (!value) return undefined;
      if (parseDate(value)) return value;
      warnOnce(
        `<${asked.localName} ${attribute}="${value}"> is no date; write it like ${example}. It is ignored.`,
      );
      this.ignored.push(language.strings.ignoredDate(attribute, value));
      return undefined;
    };
    return {
      actors: asked.actors,
      episodes: asked.episode,
      period: dateOf('period', asked.period, '2016-04/2020-11'),
      asOf: dateOf('as-of', asked.asOf, '2020-10-31'),
      language,
    };
  }
}
