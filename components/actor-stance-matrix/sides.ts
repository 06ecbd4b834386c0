import type { Stance } from '../../data/index.js';
import type { Language } from '../internal/language.js';
import { stanceWayWords } from '../internal/strings/en/stance-ways.js';
import type {
  MatrixEpisode,
  MatrixOptions,
  StanceMatrixModel,
} from './actor-stance-matrix.model.js';
import { withCells, type Base } from './rewrite.js';
import { isOpenQuestion, type StanceCell, type StanceMark } from './stance-cell.js';

const WORDS: readonly string[] = ['statement', 'treaty', 'vote', 'denial'];
const DEEDS: readonly string[] = ['arms', 'troops', 'sanction', 'mediation'];

/** True for a record of something done; one that rests on words and deeds is one. */
export const isDeed = ({ basis }: Stance): boolean => basis.some((each) => DEEDS.includes(each));

/** True for a record that rests on words alone, whoever assesses them. */
export const isWord = (stance: Stance): boolean =>
  !isDeed(stance) && stance.basis.some((each) => WORDS.includes(each));

/** How words and deeds go together; undefined where they agree or one of them is unknown. */
export function verdictOn(
  words: StanceMark,
  deeds: StanceMark,
): 'differ' | 'further' | 'wordsFurther' | undefined {
  if (isOpenQuestion(words.kind) || isOpenQuestion(deeds.kind)) return undefined;
  const mixed = [words, deeds].filter(({ kind }) => kind === 'mixed').length;
  if (mixed) return mixed === 1 ? 'differ' : undefined;
  const [said, done] = [words.position ?? 0, deeds.position ?? 0];
  if (Math.sign(said) !== Math.sign(done)) return 'differ';
  if (said === done) return undefined;
  return Math.abs(done) > Math.abs(said) ? 'further' : 'wordsFurther';
}

const unknown = (word: string): StanceMark => ({ kind: 'none', word, position: null });

/** The matrix with words and deeds beside each other in each cell. */
export function besides(
  base: Base,
  more: Partial<MatrixOptions>,
  language: Language,
): StanceMatrixModel {
  const words = language.words(stanceWayWords).sides;
  const marks = (pick: (stance: Stance) => boolean): Map<string, StanceMark> =>
    new Map(
      base({ ...more, pick }).groups.flatMap(({ rows }) =>
        rows.flatMap(({ cells }) =>
          cells
            .flat()
            .flatMap(({ key, kind, word, position }) =>
              kind === 'none' ? [] : [[key, { kind, word, position }] as const],
            ),
        ),
      ),
    );
  const [said, done] = [marks(isWord), marks(isDeed)];
  return withCells(base(more), (cell) => {
    if (!cell.records.length) return cell;
    const word = said.get(cell.key) ?? unknown(words.noWords);
    const deed = done.get(cell.key) ?? unknown(words.noDeeds);
    const verdict = verdictOn(word, deed);
    return {
      ...cell,
      lines: [
        { side: 'words', now: word },
        { side: 'deeds', now: deed },
      ],
      ...(verdict ? { tags: [{ shape: 'differs', text: words[verdict] }] } : {}),
    };
  });
}

/** In how many cells words and deeds differ, and which go further. */
export function sidesSummary(
  cells: readonly StanceCell[],
  episodes: readonly MatrixEpisode[],
  language: Language,
): string {
  const pairs = cells.flatMap(({ lines }) => {
    const [word, deed] = (lines ?? []).map(({ now }) => now);
    return word && deed && !isOpenQuestion(word.kind) && !isOpenQuestion(deed.kind)
      ? [verdictOn(word, deed)]
      : [];
  });
  const count = (wanted: (typeof pairs)[number]): number =>
    pairs.filter((verdict) => verdict === wanted).length;
  return language
    .words(stanceWayWords)
    .sides.summary(
      pairs.length,
      count('differ'),
      count('further'),
      count('wordsFurther'),
      language.list(episodes.map(({ name }) => name)),
    );
}
