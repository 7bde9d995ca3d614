import type { Outcome } from '../decisions/outcome.ts';
import { isOfPicture } from '../detection/detection-layers.ts';
import { type Agreement, agreementOf, verdictTable } from '../metrics/agreement/agreement.ts';
import { type ManyRatersAgreement, manyRatersAgreement } from '../metrics/agreement/many-raters.ts';
import { VERDICTS, type Verdict } from '../policy/verdicts.ts';
import { compareInstants, type Instant, readInstant } from '../transcript/instant.ts';

/** Reviewers of whom pairs are listed; those with the most transcripts in common with others come first. */
export const MOST_PAIRED = 60;

/** How far two reviewers agree on the transcripts that both saw. */
interface PairAgreement {
  /** In order of name. */
  reviewers: readonly [string, string];
  agreement: Agreement;
}

/** How far reviewers agree on transcripts that several of them saw, wherever they saw them. */
export interface TranscriptAgreement {
  overall: ManyRatersAgreement;
  /** Pairs with a transcript in common, in order of name. */
  pairs: readonly PairAgreement[];
  /** Reviewers who share a transcript with somebody. */
  reviewers: readonly string[];
  /** How many of them have no pairs in the list, because there are too many. */
  unlisted: number;
}

interface OwnVerdict {
  verdict: Verdict;
  at: Instant;
  /** Of a golden item: the first one counts, before the reviewer may have been told the answer. */
  golden: boolean;
  /** Decides between verdicts of the same moment. */
  place: string;
}

type ByReviewer = Map<string, OwnVerdict>;

/** Whether one verdict counts rather than another of the same reviewer on the same transcript. */
function prevails(next: OwnVerdict, known: OwnVerdict): boolean {
  // What was no golden item goes first, so that the order of the rows makes no difference.
  if (next.golden !== known.golden) return known.golden;
  const later = compareInstants(next.at, known.at);
  if (later !== 0) return next.golden ? later < 0 : later > 0;
  return next.place > known.place;
}

const byName = (left: string, right: string) => (left < right ? -1 : left > right ? 1 : 0);

function entryOf<Key, Value>(map: Map<Key, Value>, key: Key, begin: () => Value): Value {
  const known = map.get(key);
  if (known !== undefined) return known;
  const begun = begin();
  map.set(key, begun);
  return begun;
}

/** The independent verdict of each reviewer on each transcript. */
function ownVerdicts(rows: Iterable<Outcome>): Map<string, ByReviewer> {
  const transcripts = new Map<string, ByReviewer>();
  for (const row of rows) {
    const { stage, decision, reviewer, adjudication, decided_at, transcript_id, case_id } = row;
    if (stage === 'appeal' || adjudication === true || reviewer === null) continue;
    if (decision === null || decided_at === null || isOfPicture(row.flagged_by)) continue;
    const next: OwnVerdict = {
      verdict: decision as Verdict,
      at: readInstant(decided_at),
      golden: row.flagged_by.includes('golden'),
      place: `${stage} ${case_id}`,
    };
    const own = entryOf<string, ByReviewer>(transcripts, transcript_id, () => new Map());
    const known = own.get(reviewer);
    if (!known || prevails(next, known)) own.set(reviewer, next);
  }
  return transcripts;
}

/** Those who share the most transcripts with somebody, in order of name. */
function mostShared(shared: readonly ByReviewer[]): { reviewers: string[]; listed: Set<string> } {
  const counts = new Map<string, number>();
  for (const own of shared) for (const name of own.keys()) counts.set(name, (counts.get(name) ?? 0) + 1);
  const most = [...counts].sort(([left, a], [right, b]) => b - a || byName(left, right));
  return {
    reviewers: [...counts.keys()].sort(byName),
    listed: new Set(most.slice(0, MOST_PAIRED).map(([name]) => name)),
  };
}

function pairsOf(shared: readonly ByReviewer[], listed: ReadonlySet<string>): PairAgreement[] {
  const pairs = new Map<string, Map<string, [Verdict, Verdict][]>>();
  for (const own of shared) {
    const names = [...own.keys()].filter((name) => listed.has(name)).sort(byName);
    for (const [index, first] of names.entries())
      for (const second of names.slice(index + 1)) {
        const others = entryOf(pairs, first, () => new Map<string, [Verdict, Verdict][]>());
        entryOf(others, second, () => []).push([own.get(first)!.verdict, own.get(second)!.verdict]);
      }
  }
  return [...pairs]
    .flatMap(([first, others]) =>
      [...others].map(
        ([second, verdicts]): PairAgreement => ({
          reviewers: [first, second],
          agreement: agreementOf(verdictTable(verdicts)),
        }),
      ),
    )
    .sort(
      (left, right) =>
        byName(left.reviewers[0], right.reviewers[0]) || byName(left.reviewers[1], right.reviewers[1]),
    );
}

/**
 * Agreement between reviewers who saw the same transcripts, in whichever case and browser: the latest first or second
 * review of each counts, of golden items the first; adjudications and appeals do not, nor what is said of a picture, which may be compared with several entries. Pairs are compared as two raters are, all of them together
 * over the transcripts that two reviewers or more saw.
 * @param rows in any order; whoever is named alike is one person
 */
export function transcriptAgreement(rows: Iterable<Outcome>): TranscriptAgreement {
  const shared = [...ownVerdicts(rows).values()].filter((own) => own.size > 1);
  const { reviewers, listed } = mostShared(shared);
  const units = shared.map((own) => {
    const counts = VERDICTS.map(() => 0);
    for (const { verdict } of own.values()) counts[VERDICTS.indexOf(verdict)]! += 1;
    return counts;
  });
  return {
    overall: manyRatersAgreement(units),
    pairs: pairsOf(shared, listed),
    reviewers,
    unlisted: reviewers.length - listed.size,
  };
}
