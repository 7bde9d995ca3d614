import { firstAnswers, outcomeRows } from '../../domain/decisions/outcome-rows.ts';
import type { ReviewerAccuracy } from '../../domain/metrics/reviewers/reviewer-accuracy.ts';
import type { GoldenFigures } from '../../domain/metrics/reviewers/reviewers.ts';
import { computeStatistics } from '../../domain/metrics/statistics.ts';
import type { ReviewRules } from '../../domain/policy/review-policy.ts';
import type { Verdict } from '../../domain/policy/verdicts.ts';
import { type GoldenItem, isRight } from '../../domain/quality/golden.ts';
import { canBecomeGolden, casesToLeave, type Sibling } from '../../domain/quality/golden-selection.ts';
import { suggestBalanced } from '../../domain/quality/suggest-golden.ts';
import type { GoldenAnswer } from '../../domain/training/early-renewal.ts';
import type { CharacteristicId } from '../../domain/transcript/characteristics.ts';
import type { Label } from '../../domain/transcript/transcript.ts';
import { getAssessments, labelledAssessments } from '../../storage/assessments.ts';
import { casesOf, pickFromCases } from '../../storage/cases.ts';
import { allGoldenItems } from '../../storage/golden-items.ts';
import { live } from '../../storage/live.ts';
import { logOfCases } from '../../storage/log.ts';
import { uniform } from '../base/random.ts';
import { viewerWho } from '../people/viewer.ts';
import { reviewPolicy } from '../policy/review-policy.ts';

/** A labelled transcript: a golden item, or one that could be made one. */
export interface LabelledTranscript {
  transcriptId: string;
  outcome: 'risk' | 'benign';
  difficulty: 'easy' | 'hard' | null;
  locale: string;
  characteristics: readonly CharacteristicId[];
  messageCount: number;
}

/** A labelled transcript that could be made a golden item. */
export interface FutureGolden extends LabelledTranscript {
  /** It waits in the queue, which it would leave. */
  waiting: boolean;
  /** Somebody has decided it, to whom it would not be handed. */
  decided: boolean;
}

/** A golden item with how often it was reviewed. */
export interface GoldenRow extends LabelledTranscript {
  addedBy: string;
  addedAt: string;
  /** First answers to it, and those of them that were right. */
  reviewed: number;
  right: number;
}

/** What a lead sees of the golden items. */
export interface GoldenOverview {
  items: GoldenRow[];
  /** Labelled transcripts that are none yet and not under review. */
  possible: FutureGolden[];
  /** Sensitivity and specificity on golden items, by reviewer. */
  figures: Record<string, GoldenFigures>;
  /** The same beyond plain shares: golden items are all that is looked at. */
  accuracy: Pick<ReviewerAccuracy, 'items' | 'byReviewer'>;
}

/** One of a reviewer's own golden items, after they decided it. */
interface OwnGolden {
  caseId: string;
  transcriptId: string;
  /** When they gave their first answer, and what it was. */
  decidedAt: string;
  verdict: Verdict;
  /** They have undone or corrected it since, which does not change what counts. */
  changed: boolean;
  marked: readonly CharacteristicId[];
  answer: Pick<GoldenItem, 'outcome' | 'characteristics'>;
  right: boolean;
}

/** What a reviewer may know of their own golden items. */
export interface OwnGoldenReading {
  feedback: ReviewRules['golden']['feedback'];
  /** Newest first; empty when the policy gives no feedback. */
  items: OwnGolden[];
}

async function goldenCasesWithLog() {
  const cases = await casesOf('golden');
  const log = await logOfCases(cases.map(({ id }) => id));
  const labelled = await getAssessments([...new Set(cases.map(({ transcriptId }) => transcriptId))]);
  const labels = new Map(
    labelled.flatMap(({ transcriptId, label }) => (label ? [[transcriptId, label]] : [])),
  );
  return { cases, log, labels: labels as Map<string, Label> };
}

/** The ordinary cases of each transcript. */
async function ordinaryCases(): Promise<Map<string, Sibling[]>> {
  const all = await pickFromCases((each) => (each.origin === 'golden' ? null : each));
  return Map.groupBy(
    all.filter((each) => each !== null),
    ({ transcriptId }) => transcriptId,
  );
}

async function overview(reviewer: string): Promise<GoldenOverview> {
  await viewerWho(reviewer, 'make-golden-items');
  const [golden, labelled, { cases, log, labels }, ordinary] = await Promise.all([
    allGoldenItems(),
    labelledAssessments(),
    goldenCasesWithLog(),
    ordinaryCases(),
  ]);
  const known = new Map(
    labelled.map(({ transcriptId, label, locale, messageCount }): [string, LabelledTranscript] => [
      transcriptId,
      {
        transcriptId,
        outcome: label!.outcome,
        difficulty: label!.difficulty ?? null,
        locale,
        characteristics: label!.characteristics,
        messageCount,
      },
    ]),
  );
  const transcriptOf = new Map(cases.map(({ id, transcriptId }) => [id, transcriptId]));
  const answersTo = Map.groupBy(firstAnswers(log), ({ caseId }) => transcriptOf.get(caseId!));
  const items = golden.map(({ transcriptId, outcome, characteristics, addedBy, addedAt }): GoldenRow => {
    const verdicts = (answersTo.get(transcriptId) ?? []).map(({ payload }) => payload.verdict);
    const plain = { transcriptId, outcome, characteristics, difficulty: null, locale: '', messageCount: 0 };
    return {
      ...(known.get(transcriptId) ?? plain),
      addedBy,
      addedAt,
      reviewed: verdicts.length,
      right: verdicts.filter((verdict) => isRight(verdict, outcome)).length,
    };
  });
  const taken = new Set(golden.map(({ transcriptId }) => transcriptId));
  const truth = new Map([...labels].map(([id, { outcome }]) => [id, outcome]));
  const { goldenItems, accuracy } = computeStatistics(outcomeRows(cases, log, truth));
  return {
    items,
    possible: [...known.values()].flatMap((each): FutureGolden[] => {
      const about = ordinary.get(each.transcriptId) ?? [];
      if (taken.has(each.transcriptId) || !canBecomeGolden(about)) return [];
      const decided = about.some(({ reviews }) => reviews.length > 0);
      return [{ ...each, waiting: casesToLeave(about).length > 0, decided }];
    }),
    figures: goldenItems.byReviewer,
    accuracy: { items: accuracy.items, byReviewer: accuracy.byReviewer },
  };
}

async function ownGolden(reviewer: string): Promise<OwnGoldenReading> {
  await viewerWho(reviewer, 'review');
  const { feedback } = (await reviewPolicy()).rules.golden;
  if (feedback === 'never') return { feedback, items: [] };
  const [golden, { cases, log, labels }] = await Promise.all([allGoldenItems(), goldenCasesWithLog()]);
  const answers = new Map(golden.map((item) => [item.transcriptId, item]));
  const own = new Map(
    firstAnswers(log)
      .filter(({ actor }) => actor === reviewer)
      .map((entry) => [entry.caseId, entry]),
  );
  const items = cases.flatMap(({ id, transcriptId, reviews }): OwnGolden[] => {
    const first = own.get(id);
    const answer = answers.get(transcriptId) ?? labels.get(transcriptId);
    if (!first || !answer) return [];
    const { verdict, characteristics: marked } = first.payload;
    const { outcome, characteristics } = answer;
    return [
      {
        caseId: id,
        transcriptId,
        decidedAt: first.at,
        verdict,
        changed: !reviews.some(({ seq }) => seq === first.seq),
        marked,
        answer: { outcome, characteristics },
        right: isRight(verdict, outcome),
      },
    ];
  });
  return { feedback, items: items.sort((left, right) => right.decidedAt.localeCompare(left.decidedAt)) };
}

/** First answers to golden items, of everybody, in the order of the log; those whose known answer is gone are left out. */
export async function goldenAnswers(): Promise<GoldenAnswer[]> {
  const [golden, { cases, log, labels }] = await Promise.all([allGoldenItems(), goldenCasesWithLog()]);
  const outcomes = new Map(golden.map(({ transcriptId, outcome }) => [transcriptId, outcome]));
  const about = new Map(cases.map((each) => [each.id, each]));
  return firstAnswers(log).flatMap(({ actor, seq, caseId, payload }): GoldenAnswer[] => {
    const found = about.get(caseId ?? '');
    const outcome = found && (outcomes.get(found.transcriptId) ?? labels.get(found.transcriptId)?.outcome);
    if (!found || !outcome) return [];
    return [{ person: actor, seq, locale: found.locale, right: isRight(payload.verdict, outcome) }];
  });
}

/** Golden items, what could become one, and how reviewers did on them, live. For leads. */
export const liveGoldenOverview = (reviewer: string) => live(() => overview(reviewer));

/** A reviewer's own golden items, live, as far as the policy gives feedback. */
export const liveOwnGolden = (reviewer: string) => live(() => ownGolden(reviewer));

/**
 * A random choice of transcripts, half risk and half benign and half of each hard, as far as there are. What nobody has
 * decided goes first: it can be handed to everybody.
 */
export function suggestGolden(possible: readonly FutureGolden[], count: number): string[] {
  const undecided = possible.filter(({ decided }) => !decided);
  const first = suggestBalanced(undecided, count, uniform);
  const others = suggestBalanced(
    possible.filter(({ decided }) => decided),
    count - first.length,
    uniform,
  );
  return [...first, ...others].map(({ transcriptId }) => transcriptId);
}
