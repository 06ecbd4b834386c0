import { html, type TemplateResult } from 'lit';
import type { CasualtyClaim } from '../../data/index.js';
import type { Language } from '../internal/language.js';
import { definitionWords } from '../internal/strings/en/definitions.js';
import { definitionsStyles } from './definitions.styles.js';

/** Look of the definitions; it comes with them. */
export const lateStyles = [definitionsStyles];

/** The terms of these claims with their definitions, in the order of the words' list. */
export function definitionsOf(
  claims: readonly CasualtyClaim[],
  language: Language,
): (readonly [term: string, meaning: string])[] {
  const words = language.words(definitionWords);
  const used = new Set(
    claims.flatMap(({ outcome, category, basis, quantity }) => [
      words.outcomes[outcome],
      words.categories[category],
      words.bases[basis],
      ...(quantity?.range ? [words.ranges[quantity.range]] : []),
    ]),
  );
  const all = [words.outcomes, words.categories, words.bases, words.ranges];
  return all.flatMap((section) => Object.values(section)).filter((entry) => used.has(entry));
}

/** The terms with their definitions. */
export const definitionList = (
  claims: readonly CasualtyClaim[],
  language: Language,
): TemplateResult =>
  html`<dl class="terms">
    ${definitionsOf(claims, language).map(
      ([term, meaning]) =>
        html`<div>
          <dt>${term}</dt>
          <dd>${meaning}</dd>
        </div>`,
    )}
  </dl>`;
