import type { Random } from '../chance/random.ts';
import { nearestInShape } from '../corpus/balance.ts';
import { Composer, type Composition } from '../corpus/compose.ts';
import type { Phrases } from '../corpus/phrases.ts';
import { writeOut } from '../corpus/write-out.ts';
import type { Focus } from './focus.ts';
import type { TrainingItem } from './item.ts';

/** Share of the accounts that write with surface noise: enough to be met, too little to be what is practised. */
const NOISE = 0.1;

/** How long an item is and how many talk in it: drawn without looking at what it is about. */
export interface Layout {
  messages: number;
  accounts: number;
}

/** 6 to 28 messages, mostly fewer than what comes into the queue has, so that there is time for many items. */
export function drawLayout(random: Random): Layout {
  const longer = random.chance(0.45) ? random.between(0, 8) : 0;
  const longest = random.chance(0.15) ? random.between(0, 8) : 0;
  return {
    messages: 6 + random.between(0, 6) + longer + longest,
    accounts: Number(random.weighted({ 2: 45, 3: 35, 4: 20 })),
  };
}

/** What an item is to be. */
export interface ItemPlan extends Layout {
  id: string;
  focus: Focus;
  difficulty: TrainingItem['difficulty'];
}

const outcomeOf = ({ side }: Focus) => (side === 'risk' ? 'risk' : 'benign');

/**
 * Composes one item after another to a plan: risk transcripts that the focus leads, or benign ones with a look-alike
 * of it.
 * @param phrases of the language of the focus
 */
export function itemComposer(phrases: Phrases, plan: ItemPlan, random: Random): () => Composition {
  const { focus, difficulty, messages, accounts } = plan;
  const composer = new Composer(random, [phrases]);
  const outcome = outcomeOf(focus);
  return () => composer.compose({ outcome, difficulty, messages, accounts, lead: focus.characteristic });
}

/** Makes an item of what was composed to its plan. */
export function itemOf(
  { drafts, characteristics }: Composition,
  plan: ItemPlan,
  random: Random,
): TrainingItem {
  const { id, focus, difficulty, accounts } = plan;
  const { characteristic, language, side } = focus;
  const said = drafts.flatMap(({ family }) => family ?? []);
  const leading = said.find((family) => family.kind === side && family.characteristic === characteristic);
  if (!leading) throw new Error(`an item about ${characteristic} without it`);
  const written = writeOut(drafts, { accounts, languages: [language], noise: NOISE }, random);
  return {
    ...{ id, focus, outcome: outcomeOf(focus), characteristics, difficulty, style: leading.style },
    margin: null,
    transcript: { id, locale: language, ...written },
    deciding: drafts.flatMap(({ family }, index) => (family?.kind === side ? [index] : [])),
    families: [...new Set(said.map((family) => family.id))],
  };
}

/** Writes an item by itself, in the shape that all transcripts of the corpus are drawn towards. */
export const writeItem = (phrases: Phrases, plan: ItemPlan, random: Random): TrainingItem =>
  itemOf(nearestInShape(itemComposer(phrases, plan, random), random), plan, random);
