import type { Case } from '../../domain/queue/case.ts';
import type { QueueSort, QueueView } from '../../domain/queue/queue-view.ts';
import { characteristicName } from '../../domain/transcript/characteristics.ts';

type Compare = (left: Case, right: Case) => number;

const byCode = (left: string, right: string) => (left < right ? -1 : left > right ? 1 : 0);

/** Names that many cases share are put in the reader's order once; comparing their ranks is then cheap. */
function byRank(cases: readonly Case[], name: (each: Case) => string): Compare {
  const collator = new Intl.Collator('en', { numeric: true });
  const ranks = new Map(
    [...new Set(cases.map(name))].sort(collator.compare).map((each, rank) => [each, rank]),
  );
  return (left, right) => ranks.get(name(left))! - ranks.get(name(right))!;
}

function compareBy(sortBy: QueueSort, cases: readonly Case[]): Compare {
  switch (sortBy) {
    case 'risk':
      return (left, right) => left.risk - right.risk;
    case 'age':
      return (left, right) => byCode(right.flaggedAt, left.flaggedAt);
    case 'messages':
      return (left, right) => left.messageCount - right.messageCount;
    case 'transcript':
      return (left, right) => byCode(left.transcriptId, right.transcriptId);
    case 'state':
      return byRank(cases, ({ state }) => state);
    case 'reviewer':
      return byRank(cases, ({ lease, assignee }) => lease?.reviewer ?? assignee ?? '');
    case 'channel':
      return byRank(cases, ({ channel }) => channel);
    case 'locale':
      return byRank(cases, ({ locale }) => locale);
  }
}

/** Sorts cases as asked; equals are put oldest first, and always in the same order. */
export function sortCases(cases: readonly Case[], sortBy: QueueSort, descending: boolean): Case[] {
  const compare = compareBy(sortBy, cases);
  const sign = descending ? -1 : 1;
  return cases.toSorted(
    (left, right) =>
      sign * compare(left, right) ||
      byCode(left.flaggedAt, right.flaggedAt) ||
      byCode(left.transcriptId, right.transcriptId),
  );
}

const searchTexts = new WeakMap<Case, string>();

/** What the search field looks through: id, channel, locale and the names of the strongest characteristics. */
function searchText(each: Case): string {
  const known = searchTexts.get(each);
  if (known !== undefined) return known;
  const { transcriptId, channel, locale, strongest } = each;
  const text = [transcriptId, channel, locale, ...strongest.map(characteristicName)].join('\n').toLowerCase();
  searchTexts.set(each, text);
  return text;
}

/** What a view leaves out; null when it leaves out nothing. */
function filterOf({ search, characteristics, flaggedBy }: QueueView): ((each: Case) => boolean) | null {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  const filters: ((each: Case) => boolean)[] = [];
  if (characteristics.length > 0)
    filters.push(({ strongest }) => characteristics.every((id) => strongest.includes(id)));
  if (flaggedBy.length > 0)
    filters.push((each) => flaggedBy.some((source) => each.flaggedBy.includes(source)));
  if (words.length > 0)
    filters.push((each) => {
      const text = searchText(each);
      return words.every((word) => text.includes(word));
    });
  return filters.length === 0 ? null : (each) => filters.every((filter) => filter(each));
}

/** The cases that a view lets through, in the order given: every word, every characteristic, any source. */
export function filterCases(cases: readonly Case[], view: QueueView): readonly Case[] {
  const filter = filterOf(view);
  return filter ? cases.filter(filter) : cases;
}

/** Whether a view leaves anything out. */
export function isNarrowed(view: QueueView): boolean {
  return filterOf(view) !== null;
}
