import type { Band } from './audit-sample.ts';

/** What is known of one case of an audit sample. */
export interface SampledFacts<Moment> {
  drawnAt: Moment;
  /** Null where it is not known; its share then says which ones belong together. */
  band: Band | null;
  inclusionProbability: number;
  /** Whether it turned out risky; null while that is open. */
  positive: boolean | null;
}

/** The members of one score band of a draw, with how many they stand for: members ÷ inclusion probability. */
interface SampledStratum<Item> {
  band: Band | null;
  population: number;
  members: Item[];
}

/** The sample that counts. */
export interface CurrentDraw<Item, Moment> {
  /** Null when nothing of any draw was decided. */
  drawnAt: Moment | null;
  /** By band, the lowest first; none without a draw. */
  strata: SampledStratum<Item>[];
  /** Of all other draws: known one by one, and outside the population of this one. */
  others: Item[];
}

/** The latest draw of which something was decided is the sample; draws before it stand for nothing but themselves. */
export function currentDraw<Item, Moment extends string | number>(
  audited: readonly Item[],
  factsOf: (item: Item) => SampledFacts<Moment>,
): CurrentDraw<Item, Moment> {
  const known = audited.map((item) => ({ item, facts: factsOf(item) }));
  let drawnAt: Moment | null = null;
  for (const { facts } of known)
    if (facts.positive !== null && (drawnAt === null || facts.drawnAt > drawnAt)) drawnAt = facts.drawnAt;
  const own = known.filter(({ facts }) => facts.drawnAt === drawnAt);
  const strata = [
    ...Map.groupBy(own, ({ facts: { band, inclusionProbability } }) => band?.[0] ?? -inclusionProbability),
  ]
    .sort(([left], [right]) => left - right)
    .map(([, members]) => {
      const { band, inclusionProbability } = members[0]!.facts;
      return {
        band,
        population: Math.round(members.length / inclusionProbability),
        members: members.map(({ item }) => item),
      };
    });
  return {
    drawnAt,
    strata,
    others: known.filter(({ facts }) => facts.drawnAt !== drawnAt).map(({ item }) => item),
  };
}
