import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { DatasetElement } from '../../components/internal/dataset-element.js';
import type { FigureModel } from '../../components/internal/figure-model.js';
import type { Dataset } from '../../data/index.js';
import { makeChance, type Chance } from '../fixtures/chance.js';
import { openArticle, type Article } from '../fixtures/contract.js';

const INTERLEAVINGS = 10_000;
/** Elements that live at the same time. */
const TOGETHER = 200;

/** A figure of nothing but its dataset's title: all that a figure has but a drawing of its own. */
class TitleFigure extends DatasetElement<FigureModel> {
  protected override model({ title }: Dataset): FigureModel {
    const heading = title as string;
    const none = { sources: [], notes: [], columns: [], rows: [], notices: [] };
    return { heading, summary: heading, ...none };
  }

  protected override content({ heading }: FigureModel): ReturnType<typeof html> {
    return html`<output>${heading}</output>`;
  }
}
customElements.define('title-figure', TitleFigure);

/** Requests under way, by address; a stand-in for the network, which is too slow for so many. */
class Answers {
  readonly #waiting = new Map<string, ((response: Response | Error) => void)[]>();
  readonly fetch = (input: unknown): Promise<Response> =>
    new Promise((resolve, reject) => {
      const url = String(input);
      const settle = (answer: Response | Error): void =>
        answer instanceof Error ? reject(answer) : resolve(answer);
      this.#waiting.set(url, [...(this.#waiting.get(url) ?? []), settle]);
    });

  /** Answers what asks for an address now. */
  give(url: string, fails: boolean): void {
    const settles = this.#waiting.get(url) ?? [];
    this.#waiting.delete(url);
    for (const settle of settles) {
      const text = JSON.stringify({
        format: 'faultline-dataset',
        schemaVersion: '1.0.0',
        id: 'race',
        version: '1.0.0',
        published: '2024-05-01',
        title: url,
      });
      settle(fails ? new Response('', { status: 404 }) : new Response(text));
    }
  }

  get waiting(): string[] {
    return [...this.#waiting.keys()];
  }
}

const turn = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => (port1.close(), resolve());
    port2.postMessage(0);
  });

describe('whatever order things come in', () => {
  const { fetch } = window;
  const answers = new Answers();
  let article: Article;

  before(() => {
    article = openArticle();
    window.fetch = answers.fetch as typeof fetch;
  });
  after(() => {
    window.fetch = fetch;
    article.end();
  });

  /** One life of a figure: addresses set, answers given, removals and returns in a random order. */
  async function live(run: number, chance: Chance): Promise<void> {
    const sources = ['a', 'b', 'c'].map((name) => `https://race.example/${run}/${name}`);
    const failing = new Set(sources.filter(() => chance.below(4) === 0));
    const figure = document.createElement('title-figure') as TitleFigure;
    const story: string[] = [];
    figure.cache = 'none';
    figure.loading = 'eager';
    let last = chance.pick(sources);
    figure.src = last;
    const steps: Readonly<Record<string, () => unknown>> = {
      point: () => (figure.src = last = chance.pick(sources)),
      answer: () => {
        const url = chance.pick(sources);
        answers.give(url, failing.has(url));
      },
      remove: () => figure.remove(),
      insert: () => article.place.append(figure),
      wait: () => turn(),
      // A figure that was never on the page has nothing to settle.
      settle: () => figure.hasUpdated && figure.updateComplete,
    };
    for (let step = 4 + chance.below(12); step > 0; step--) {
      const name = chance.pick(Object.keys(steps));
      await steps[name]!();
      story.push(`${name} ${last.slice(-1)}`);
    }
    article.place.append(figure);
    const expected = failing.has(last) ? 'failed' : last;
    const shown = (): string =>
      figure.shadowRoot!.querySelector('output')?.textContent ?? figure.status;
    // What comes after the right answer must not take its place.
    for (let turns = 0, right = 0; turns < 400 && right < 4; turns++) {
      for (const url of sources) answers.give(url, failing.has(url));
      await turn();
      await figure.updateComplete;
      right = shown() === expected ? right + 1 : 0;
    }
    expect(shown(), `seed ${chance.seed}, run ${run}: ${story.join(', ')}`).to.equal(expected);
    figure.remove();
  }

  it(`shows the last address, ${INTERLEAVINGS} times`, async () => {
    const chance = makeChance();
    for (let run = 0; run < INTERLEAVINGS; run += TOGETHER) {
      await Promise.all(
        Array.from({ length: TOGETHER }, (_, at) =>
          live(run + at, makeChance(chance.below(2 ** 31))),
        ),
      );
    }
    expect(answers.waiting).to.deep.equal([]);
    // A missing dataset is told once per address; nothing else is.
    expect(article.warnings.every((line) => line.includes('answers 404'))).to.be.true;
    article.unharmed();
  }).timeout(230_000);
});
