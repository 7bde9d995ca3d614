import { type CohortConflict, type ConflictOf, fingerprintOf, withSettlement } from './conflict.ts';
import { OWN } from './source.ts';

/** Who decided something in which source. */
interface Named {
  outcome: { reviewer: string | null; decision: unknown };
  source: string;
}

/** What a reviewer of a source is called in the figures. */
type Labels = (source: string, reviewer: string) => string;

interface SameNames {
  conflicts: ConflictOf<'same-name'>[];
  labelOf: Labels;
}

const byText = (left: string, right: string) => (left < right ? -1 : left > right ? 1 : 0);

function sourcesByName(rows: Iterable<Named>): Map<string, Set<string>> {
  const names = new Map<string, Set<string>>();
  for (const { outcome, source } of rows) {
    if (outcome.reviewer === null || outcome.decision === null) continue;
    const known = names.get(outcome.reviewer);
    if (known) known.add(source);
    else names.set(outcome.reviewer, new Set([source]));
  }
  return names;
}

/** Groups of sources in which a name is one person: each by itself, but for those that a lead has put together. */
function peopleOf(sources: readonly string[], settlement: CohortConflict | undefined): string[][] {
  const together =
    settlement?.settled === 'taken' ? sources.filter((id) => settlement.sources.includes(id)) : [];
  const apart = sources.filter((id) => !together.includes(id)).map((id) => [id]);
  return together.length === 0 ? apart : [together, ...apart];
}

/**
 * Pseudonyms that stand in several sources. One may be the same person in two browsers or two people who chose alike;
 * they are kept apart until a lead says that they are one, because two people taken for one would agree with
 * themselves and could not be told apart again.
 * @param nameOf what a source is called
 */
export function sameNames(
  rows: Iterable<Named>,
  nameOf: (source: string) => string,
  settlements: ReadonlyMap<string, CohortConflict>,
): SameNames {
  const names = sourcesByName(rows);
  const taken = new Set(names.keys());
  const free = (label: string): string => {
    let unique = label;
    for (let number = 2; taken.has(unique); number += 1) unique = `${label} ${number}`;
    taken.add(unique);
    return unique;
  };
  const conflicts: ConflictOf<'same-name'>[] = [];
  const labels = new Map<string, Map<string, string>>();
  for (const [name, found] of [...names].sort(([left], [right]) => byText(left, right))) {
    if (found.size < 2) continue;
    const sources = [...found].sort(byText);
    const id = `same-name ${name}`;
    conflicts.push(
      withSettlement<ConflictOf<'same-name'>>(
        { kind: 'same-name', id, fingerprint: fingerprintOf(sources), name, sources },
        settlements,
      ),
    );
    const people = peopleOf(sources, settlements.get(id));
    if (people.length === 1) continue;
    const own = new Map<string, string>();
    for (const group of people) {
      const label = free(
        `${name} (${group.map((id) => (id === OWN ? 'this browser' : nameOf(id))).join(', ')})`,
      );
      for (const source of group) own.set(source, label);
    }
    labels.set(name, own);
  }
  return { conflicts, labelOf: (source, reviewer) => labels.get(reviewer)?.get(source) ?? reviewer };
}
