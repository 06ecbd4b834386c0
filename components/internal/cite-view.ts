import { css, html, type TemplateResult } from 'lit';
import { CITATION_FORMS, citationText, type CitationForm, type Cited } from './cite.js';
import { copyText } from './copying.js';
import type { Language } from './language.js';
import { citeWords } from './strings/en/cite.js';

/** Look of the citations; it comes with their code. */
export const lateStyles = [
  css`
    .citing {
      display: grid;
      gap: 10px;
      margin-block-start: 6px;
    }
    .citing div {
      display: flex;
      flex-wrap: wrap;
      justify-content: space-between;
      gap: 0 12px;
      align-items: center;
    }
    .citing .plain {
      font: inherit;
    }
    .citing b {
      font-weight: 600;
    }
    .citing pre {
      max-block-size: 136px;
      margin: 2px 0 0;
      padding: 6px 8px;
      overflow: auto;
      border: 1px solid var(--_line);
      border-radius: 3px;
      background: var(--_paper);
      font-family: ui-monospace, monospace;
      font-size: calc(12px * var(--_scale));
      line-height: 1.4;
      white-space: pre-wrap;
      overflow-wrap: anywhere;
    }
  `,
];

/** A record's citations in every form, each with a button that copies it. */
export function citations(
  cited: Cited,
  language: Language,
  say: (sentence: string) => void,
): TemplateResult {
  const words = language.words(citeWords);
  const one = (form: CitationForm): TemplateResult => {
    const name = words.forms[form];
    const text = citationText(form, cited, language);
    const copy = async (): Promise<void> =>
      say((await copyText(text)) ? words.copied(name) : words.notCopied);
    return html`<section role="group" aria-label=${name}>
      <div>
        <b>${name}</b><button type="button" class="link" @click=${copy}>${words.copy(name)}</button>
      </div>
      <pre class=${form} tabindex="0">${text}</pre>
    </section>`;
  };
  return html`<div class="citing">${CITATION_FORMS.map(one)}</div>`;
}
