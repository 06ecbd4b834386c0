// The colours of the figures: what is written in them can be read, and what they tell apart is apart for every eye.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import {
  differenceCiede2000,
  filterDeficiencyDeuter,
  filterDeficiencyProt,
  filterDeficiencyTrit,
  filterGrayscale,
  wcagContrast,
} from 'culori';

const styles = await readFile(
  new URL('../../components/internal/token.styles.ts', import.meta.url),
  'utf8',
);
/** `--_ink` and so on, in light and dark, as the style sheet has them. */
const tokens = [
  ...styles.matchAll(/--_(\w[\w-]*): var\(--faultline-[\w-]+,\s*light-dark\(([^,]+), ([^)]+)\)\)/g),
];
const themes = {
  light: Object.fromEntries(tokens.map(([, name, light]) => [name, light.trim()])),
  dark: Object.fromEntries(tokens.map(([, name, , dark]) => [name, dark.trim()])),
};

const text = ['ink', 'ink2', 'support', 'against', 'neutral'];
const marks = ['ink3', 'own', 'opponent', 'other', 'c1', 'c2', 'c3', 'c4', 'c5', 'c6', 'focus'];
/** Which colours stand beside each other and have to be told apart. */
const families = {
  suppliers: ['c1', 'c2', 'c3', 'c4', 'c5', 'c6'],
  stances: ['support', 'against', 'neutral'],
  claims: ['own', 'opponent', 'other'],
};
const eyes = {
  'full colour vision': (colour) => colour,
  protanopia: filterDeficiencyProt(1),
  deuteranopia: filterDeficiencyDeuter(1),
  tritanopia: filterDeficiencyTrit(1),
};

for (const [theme, colour] of Object.entries(themes)) {
  describe(`the ${theme} palette`, () => {
    it('was read from the style sheet', () => {
      for (const name of [...text, ...marks, 'paper', 'wash'])
        assert.match(colour[name] ?? '', /^#/, name);
    });

    for (const name of text) {
      it(`has text in ${name} at 4.5:1 and more on paper and on every tint it stands on`, () => {
        const grounds = {
          ink: ['paper', 'wash', 'support-tint', 'against-tint'],
          ink2: ['paper', 'wash', 'support-tint', 'against-tint'],
          support: ['paper'],
          against: ['paper'],
          neutral: ['paper'],
        }[name];
        for (const ground of grounds) {
          const ratio = wcagContrast(colour[name], colour[ground]);
          assert.ok(ratio >= 4.5, `${name} on ${ground}: ${ratio.toFixed(2)}`);
        }
      });
    }

    it('has white words on its "both" tag at 4.5:1 and more', () => {
      const ratio = wcagContrast(colour.paper, colour.support);
      assert.ok(ratio >= 4.5, ratio.toFixed(2));
    });

    for (const name of marks) {
      it(`has marks in ${name} at 3:1 and more on paper`, () => {
        const ratio = wcagContrast(colour[name], colour.paper);
        assert.ok(ratio >= 3, `${ratio.toFixed(2)}`);
      });
    }

    for (const [family, names] of Object.entries(families)) {
      for (const [eye, seen] of Object.entries(eyes)) {
        it(`keeps its ${family} apart with ${eye}`, () => {
          const difference = differenceCiede2000();
          for (const [i, a] of names.entries()) {
            for (const b of names.slice(i + 1)) {
              const apart = difference(seen(colour[a]), seen(colour[b]));
              assert.ok(apart >= 10, `${a} and ${b}: ${apart.toFixed(1)}`);
            }
          }
        });
      }
    }

    it('keeps own and opposing claims, and support and opposition, apart in grey or by shape', () => {
      // Every claim has a shape of its own and every stance a symbol; grey alone must still part own from opponent.
      const grey = filterGrayscale(1);
      const difference = differenceCiede2000();
      assert.ok(difference(grey(colour.own), grey(colour.opponent)) >= 10);
    });
  });
}
