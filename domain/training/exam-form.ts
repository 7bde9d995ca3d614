import { Random } from '../chance/random.ts';
import { nearestPair } from '../corpus/balance.ts';
import { partOf } from '../corpus/part.ts';
import { type Corpus, type Phrases, phrasesOf } from '../corpus/phrases.ts';
import { balancedCells } from './balanced-cells.ts';
import type { Side, TrainingLanguage } from './focus.ts';
import type { TrainingItem } from './item.ts';
import { drawLayout, type ItemPlan, itemComposer, itemOf } from './write-item.ts';

/** A form of an exam, in the order in which it is sat. */
export interface ExamForm {
  seed: number;
  languages: TrainingLanguage[];
  items: TrainingItem[];
}

/** How an exam form is drawn. */
export interface ExamRequest {
  /** A whole number from 0 to 2³¹ − 1. */
  seed: number;
  /** Items of each side, 0 to `MOST_ITEMS`; every benign one holds a look-alike. */
  risk: number;
  benign: number;
  /** At least one. */
  languages: readonly TrainingLanguage[];
}

/** Items that one side of a form may have. */
export const MOST_ITEMS = 500;

/** Compositions of each item of a pair, of which the two that are nearest in shape become the items. */
const CANDIDATES = 36;

/** Streams of the seed: what is drawn for the whole form, then one for each pair. */
const FORM_STREAM = 0;
const PAIR_STREAMS = 1;

/** Ids that say nothing: of the same length, in no order, drawn without looking at the items. */
function drawIds(count: number, random: Random): string[] {
  const ids = new Set<string>();
  while (ids.size < count) ids.add(`exam-${random.between(36 ** 5, 36 ** 6 - 1).toString(36)}`);
  return [...ids];
}

/** The families that were not said yet, and all of those of which fewer than two are left. */
function fresh(phrases: Phrases, used: ReadonlySet<string>): Phrases {
  const left = (groups: Phrases['risk']): Phrases['risk'] =>
    new Map(
      [...groups].map(([id, all]) => {
        const unused = all.filter((family) => !used.has(family.id));
        return [id, unused.length < 2 ? all : unused];
      }),
    );
  return { ...phrases, risk: left(phrases.risk), lookAlike: left(phrases.lookAlike) };
}

/** A risk and a benign item of the same layout, as near to each other in shape as some compositions let them be. */
function writePair(phrases: Phrases, plans: readonly [ItemPlan, ItemPlan], random: Random): TrainingItem[] {
  const [risk, benign] = plans;
  const compose = [itemComposer(phrases, risk, random), itemComposer(phrases, benign, random)] as const;
  const [first, second] = nearestPair(compose, CANDIDATES);
  return [itemOf(first, risk, random), itemOf(second, benign, random)];
}

/**
 * Draws a form: the same one for the same request. Its families serve nothing else. Each risk is written with a
 * benign item of the same characteristic, language, difficulty, length and number of accounts, in much the same shape,
 * so that nothing but the words tells the sides apart; of sides that differ, what is too much is left out.
 * @param corpus phrases of the languages at least
 * @throws Error without phrases of a language
 */
export function drawExamForm(corpus: Corpus, { seed, risk, benign, languages }: ExamRequest): ExamForm {
  const random = new Random(seed, FORM_STREAM);
  const phrases = new Map(
    languages.map((language) => [language, phrasesOf(corpus, language, (id) => partOf(id) === 'test')]),
  );
  const cells = balancedCells(Math.max(risk, benign), languages, random);
  const ids = drawIds(2 * cells.length, random);
  const used = new Set<string>();
  const items: TrainingItem[] = [];
  for (const [index, { characteristic, language, difficulty }] of cells.entries()) {
    const own = phrases.get(language);
    if (!own) throw new Error(`no phrases for an exam in ${language}`);
    const layout = drawLayout(random);
    const planOf = (side: Side): ItemPlan => ({
      ...{ id: ids.pop()!, focus: { characteristic, language, side }, difficulty },
      ...layout,
    });
    const plans = [planOf('risk'), planOf('look-alike')] as const;
    const pair = writePair(fresh(own, used), plans, new Random(seed, PAIR_STREAMS + index));
    const kept = pair.filter(({ outcome }) => index < (outcome === 'risk' ? risk : benign));
    for (const family of kept.flatMap(({ families }) => families)) used.add(family);
    items.push(...kept);
  }
  return { seed, languages: [...languages], items: random.shuffled(items) };
}
