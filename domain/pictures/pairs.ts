import { Random } from '../chance/random.ts';
import {
  type Level,
  type Nearness,
  type PictureName,
  type Recipe,
  STRENGTHS,
  type TransformationId,
} from './recipe.ts';
import type { SetPlan } from './set-plan.ts';

type PairTruth = 'same' | 'near-miss' | 'different';

/** How a picture was made from a known one: as a changed copy, or as another one near it. */
interface Making {
  truth: PairTruth;
  /** Of a changed copy. */
  transformation: { id: TransformationId; level: Level } | null;
  /** Of a near miss. */
  nearness: Nearness | null;
}

export interface KnownPicture {
  id: string;
  recipe: Recipe;
}

export interface SetItem extends Making {
  id: string;
  recipe: Recipe;
  /** The known picture that it is a copy of or near to; null of a different one. */
  source: string | null;
}

export interface PicturePair extends Making {
  id: string;
  query: Recipe;
  entry: Recipe;
}

/** Numbers of streams of one seed. */
const KNOWN = 1;
const ITEMS = 2;
const OTHERS = 3;

const seedOf = (random: Random) => random.between(0, 0xffffffff);

/** Chance of its own for each number, so that every picture can be made without those before it. */
const chanceOf = (seed: number, stream: number, number: number) =>
  new Random(seedOf(new Random(seed, stream)), number + 1);

const named = (prefix: string, number: number) => `${prefix}-${String(number + 1).padStart(6, '0')}`;

function pictureBy(random: Random, { kinds, width, height }: SetPlan): PictureName {
  return { kind: random.pick(kinds), seed: seedOf(random), width, height };
}

const knownAt = (plan: SetPlan, number: number): KnownPicture => ({
  id: named('known', number),
  recipe: { picture: pictureBy(chanceOf(plan.seed, KNOWN, number), plan), steps: [] },
});

/** The known pictures of a plan, one after the other: what a bank holds. */
export function* knownPictures(plan: SetPlan): Generator<KnownPicture> {
  for (let number = 0; number < plan.sources; number += 1) yield knownAt(plan, number);
}

function made(random: Random, plan: SetPlan, truth: PairTruth, known: Recipe): Making & { recipe: Recipe } {
  if (truth === 'same') {
    const transformation = { id: random.pick(plan.transformations), level: random.pick(plan.levels) };
    const strength = STRENGTHS[transformation.level];
    const step = { transformation: transformation.id, strength, seed: seedOf(random) };
    return { truth, transformation, nearness: null, recipe: { ...known, steps: [step] } };
  }
  if (truth === 'near-miss') {
    const nearness = random.pick(plan.nearness);
    const picture = { ...known.picture, change: { nearness, seed: seedOf(random) } };
    return { truth, transformation: null, nearness, recipe: { ...known, picture } };
  }
  const recipe = { picture: pictureBy(random, plan), steps: [] };
  return { truth, transformation: null, nearness: null, recipe };
}

function truthBy(random: Random, { known, nearMisses }: SetPlan): PairTruth {
  const drawn = random.next();
  if (drawn < known) return 'same';
  return drawn < known + nearMisses ? 'near-miss' : 'different';
}

/**
 * The pictures of a plan one after the other, in mixed order: copies of known ones, near misses, and others.
 * @param known the picture of each number below `sources`; those that the plan itself names, unless others are known
 */
export function* generateSet(
  plan: SetPlan,
  known: (number: number) => KnownPicture = (number) => knownAt(plan, number),
): Generator<SetItem> {
  for (let number = 0; number < plan.pictures; number += 1) {
    const random = chanceOf(plan.seed, ITEMS, number);
    const truth = truthBy(random, plan);
    const source = known(random.between(0, plan.sources - 1));
    const item = made(random, plan, truth, source.recipe);
    yield { id: named('picture', number), source: truth === 'different' ? null : source.id, ...item };
  }
}

/** Pairs of a query and a bank's entry, as many as the plan has pictures, each about a known picture of its own. */
export function* generatePairs(plan: SetPlan): Generator<PicturePair> {
  for (let number = 0; number < plan.pictures; number += 1) {
    const random = chanceOf(plan.seed, OTHERS, number);
    const truth = truthBy(random, plan);
    const entry = knownAt(plan, number).recipe;
    const { recipe: query, ...making } = made(random, plan, truth, entry);
    yield { id: named('pair', number), query, entry, ...making };
  }
}
