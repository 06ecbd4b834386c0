import { expect } from '@open-wc/testing';
import { citeWords } from '../../components/internal/strings/en/cite.js';
import { frame } from '../../components/internal/strings/en/frame.js';
import { shareWords } from '../../components/internal/strings/en/share.js';
import { stanceWayWords } from '../../components/internal/strings/en/stance-ways.js';
import { DATASET_ERROR_CODES } from '../../data/index.js';

/** Groups of vowels, without the silent e at the end: how many syllables a word has, near enough. */
function syllables(word: string): number {
  const spoken = word
    .toLowerCase()
    .replace(/[^a-z]/g, '')
    .replace(/(?:[^laeiouy]es|ed|[^laeiouy]e)$/, '');
  return Math.max(1, spoken.match(/[aeiouy]+/g)?.length ?? 1);
}

/** The school grade at which a text can be read, by Flesch and Kincaid. */
function grade(text: string): number {
  const sentences = text.split(/[.!?]+(?:\s|$)/).filter((part) => part.trim());
  const words = text.split(/\s+/).filter((word) => /[a-z]/i.test(word));
  const sounds = words.reduce((sum, word) => sum + syllables(word), 0);
  return 0.39 * (words.length / sentences.length) + 11.8 * (sounds / words.length) - 15.59;
}

const { reasons } = frame;
const spoken: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    Object.entries(reasons).map(([code, words]) => [code, `${frame.failed} ${words}`]),
  ),
  loading: frame.loading.replace('…', '.'),
  slow: frame.slow,
  'left out': frame.leftOut(3),
  stale: `${frame.couldNotRefresh('2 May 2024')} ${reasons['http']}`,
  newer: `${frame.newer('2 May 2024')} ${frame.showNewer}.`,
  keys: frame.keys,
  'nothing copied': shareWords.notCopied,
  'nothing shared': shareWords.failed,
  'no citation copied': citeWords.notCopied,
  'nobody left': stanceWayWords.arrange.nobody,
  'what a date stands for': stanceWayWords.time.note,
  'what an arrow means': stanceWayWords.compare.note,
};

describe('the measure of how hard a text is', () => {
  it('tells a plain sentence from a hard one', () => {
    expect(grade('The cat sat on the mat. It was a sunny day.')).to.be.below(3);
    expect(
      grade('Unsuccessful authentication necessitates administrative reconfiguration beforehand.'),
    ).to.be.above(15);
  });
});

describe('what a reader is told', () => {
  for (const [what, words] of Object.entries(spoken)) {
    it(`can be read after nine years of school, and holds no code (${what})`, () => {
      expect(grade(words), words).to.be.at.most(9);
      expect(words).not.to.match(/\b(JSON|HTTP|CORS|URL|schema|timeout|error|invalid|\d{3})\b/i);
      expect(words).to.match(/[.…]$/);
    });
  }

  it('covers every way in which a figure can fail', () => {
    // The other codes come with a figure that is shown.
    const shown = ['older', 'storage-unavailable', 'storage-full'];
    const failing = DATASET_ERROR_CODES.filter((code) => !shown.includes(code));
    expect(Object.keys(reasons)).to.include.members(failing);
    expect(Object.keys(reasons)).to.include.members(['offline', 'missing']);
  });

  it('differs by what happened', () => {
    expect(new Set(Object.values(reasons)).size).to.equal(Object.keys(reasons).length);
  });
});

describe('the page’s owner', () => {
  it('finds every code in the README, with what readers see', async () => {
    const readme = await (await fetch('/README.md')).text();
    const text = readme.replace(/\s+/g, ' ');
    for (const code of DATASET_ERROR_CODES) expect(text).to.contain(`\`${code}\``);
    for (const words of Object.values(reasons)) expect(text).to.contain(words);
  });
});
