import type { CaseList } from '../cases/case-list.ts';
import { UNKNOWN } from '../cases/tally.ts';
import { squareAndAdd } from '../intervals/difference.ts';
import type { Interval } from '../intervals/intervals.ts';
import { stratifiedShare } from '../intervals/stratified-share.ts';
import { tenthName } from './risk-tenths.ts';
import { type PlainShare, plainShare } from './selection.ts';

/** What is compared. A case counts in each layer that flagged it. */
export const MIX_GROUPINGS = ['layer', 'locale', 'channel', 'policy', 'model'] as const;
export type MixGrouping = (typeof MIX_GROUPINGS)[number];

/** What the mix of cases is made of, and held still. */
export const MIX_STRATA = ['locale', 'channel', 'risk'] as const;
export type MixStratum = (typeof MIX_STRATA)[number];

/** Reviewed cases of a group below which it is not compared. */
const SMALLEST_GROUP = 20;

/** A confirmation rate as it would be with the common mix of cases. */
interface StandardisedRate {
  /** Reviewed cases of the group that it rests on. */
  n: number;
  value: number;
  stratified95: Interval;
}

/** Two groups of which the one with the lower confirmation rate has the higher one once the mix is the same. */
interface TurnedOrder {
  /** The higher with the same mix. */
  higher: string;
  lower: string;
  /** Whether the one is higher in every single stratum: Simpson's paradox in full. */
  everywhere: boolean;
  /** Whether the difference with the same mix may be chance: its 95 % interval holds 0. */
  mayBeChance: boolean;
}

/** Groups compared with the same mix of cases. */
interface SameMix {
  /** Reviewed cases in strata that every compared group has, of all that the compared groups have. */
  covered: PlainShare;
  byGroup: Record<string, StandardisedRate>;
  /** The pair whose order turns furthest; null where none does. */
  turned: TurnedOrder | null;
}

/** By what is compared, then by what is held still; left out where there are no two groups to compare. */
export type SameMixes = Record<MixGrouping, Partial<Record<MixStratum, SameMix>>>;

interface Counts {
  k: number;
  n: number;
}

/** Reviewed cases alike in everything that a mix is made of. */
interface Cell extends Counts {
  groups: Record<MixGrouping, readonly string[]>;
  strata: Record<MixStratum, string>;
}

/** Cells by one fact after the other: faster than by a text of all of them. */
interface Branch {
  branches: Map<unknown, Branch>;
  cell: Cell | null;
}

function branchOf(branch: Branch, fact: unknown): Branch {
  let found = branch.branches.get(fact);
  if (!found) {
    found = { branches: new Map(), cell: null };
    branch.branches.set(fact, found);
  }
  return found;
}

function cellsOf(flagged: CaseList): Cell[] {
  const root: Branch = { branches: new Map(), cell: null };
  const cells: Cell[] = [];
  for (const { facts, final } of flagged) {
    if (!final) continue;
    const risk = tenthName(facts.risk);
    let branch = root;
    for (const fact of [facts.locale, facts.channel, facts.policyVersion, facts.model, risk, facts.layers])
      branch = branchOf(branch, fact);
    if (!branch.cell) {
      const [locale, channel] = [facts.locale ?? UNKNOWN, facts.channel ?? UNKNOWN];
      const [policy, model] = [String(facts.policyVersion ?? UNKNOWN), facts.model ?? UNKNOWN];
      const groups = { locale: [locale], channel: [channel], policy: [policy], model: [model] };
      const strata = { locale, channel, risk };
      branch.cell = { groups: { ...groups, layer: facts.layers }, strata, k: 0, n: 0 };
      cells.push(branch.cell);
    }
    branch.cell.n += 1;
    if (final.verdict === 'confirmed') branch.cell.k += 1;
  }
  return cells;
}

/** Confirmed and reviewed cases of a group, in all and by stratum. */
interface Group extends Counts {
  name: string;
  strata: Map<string, Counts>;
}

const inOrder = (left: string, right: string) => (left < right ? -1 : 1);

/** The groups that have enough cases to be compared, in order of name. */
function comparedGroups(cells: readonly Cell[], by: MixGrouping, stratum: MixStratum): Group[] {
  const groups = new Map<string, Group>();
  for (const { groups: names, strata, k, n } of cells)
    for (const name of names[by]) {
      const group = groups.get(name) ?? { name, k: 0, n: 0, strata: new Map<string, Counts>() };
      groups.set(name, group);
      const own = group.strata.get(strata[stratum]) ?? { k: 0, n: 0 };
      group.strata.set(strata[stratum], own);
      for (const counts of [group, own]) {
        counts.k += k;
        counts.n += n;
      }
    }
  return [...groups.values()]
    .filter(({ n }) => n >= SMALLEST_GROUP)
    .sort((left, right) => inOrder(left.name, right.name));
}

/** Pairs of groups whose order turns, the one that turns furthest first. */
function turnedOrder(
  groups: readonly Group[],
  rates: Readonly<Record<string, StandardisedRate>>,
  strata: readonly string[],
): TurnedOrder | null {
  let found: TurnedOrder | null = null;
  let furthest = 0;
  for (const one of groups)
    for (const other of groups) {
      const [higher, lower] = [rates[one.name]!, rates[other.name]!];
      // Both gaps are above 0 where the order turns; the smaller says how far.
      const turn = Math.min(other.k / other.n - one.k / one.n, higher.value - lower.value);
      if (turn <= furthest) continue;
      furthest = turn;
      const shareIn = (group: Group, stratum: string) => {
        const { k, n } = group.strata.get(stratum)!;
        return k / n;
      };
      const [low] = squareAndAdd(
        { value: higher.value, interval: higher.stratified95 },
        { value: lower.value, interval: lower.stratified95 },
      ).newcombe95!;
      found = {
        higher: one.name,
        lower: other.name,
        everywhere: strata.every((stratum) => shareIn(one, stratum) > shareIn(other, stratum)),
        mayBeChance: low <= 0,
      };
    }
  return found;
}

function compareGroups(groups: readonly Group[]): SameMix {
  const names = new Set(groups.flatMap(({ strata }) => [...strata.keys()]));
  const common = [...names].filter((name) => groups.every(({ strata }) => strata.has(name))).sort(inOrder);
  const mix = common.map((name) => groups.reduce((sum, { strata }) => sum + strata.get(name)!.n, 0));
  const covered = plainShare(
    mix.reduce((sum, n) => sum + n, 0),
    groups.reduce((sum, { n }) => sum + n, 0),
  );
  if (common.length === 0) return { covered, byGroup: {}, turned: null };
  const rates = groups.map(({ name, strata }): [string, StandardisedRate] => {
    const parts = common.map((stratum, index) => ({ ...strata.get(stratum)!, weight: mix[index]! }));
    const { value, stratified95 } = stratifiedShare(parts);
    const n = parts.reduce((sum, part) => sum + part.n, 0);
    return [name, { n, value: value!, stratified95: stratified95! }];
  });
  // fromEntries defines own properties, so that a group named "__proto__" is one like any other.
  const byGroup = Object.fromEntries(rates);
  return { covered, byGroup, turned: turnedOrder(groups, byGroup, common) };
}

/**
 * Confirmation rates of groups with the mix of cases held still: directly standardised to the mix of the reviewed
 * cases of all compared groups together, over the strata that each of them has (P. Armitage, G. Berry, Statistical
 * Methods in Medical Research, 1994, section 12.4). Assumes that what is compared differs in the mix alone and not in
 * what the strata leave out.
 */
export function sameMixes(flagged: CaseList): SameMixes {
  const cells = cellsOf(flagged);
  const mixesOf = (by: MixGrouping) =>
    Object.fromEntries(
      MIX_STRATA.filter((stratum) => stratum !== by).flatMap((stratum): [MixStratum, SameMix][] => {
        const groups = comparedGroups(cells, by, stratum);
        return groups.length < 2 ? [] : [[stratum, compareGroups(groups)]];
      }),
    );
  const entries = MIX_GROUPINGS.map((by) => [by, mixesOf(by)]);
  return Object.fromEntries(entries) as SameMixes;
}
