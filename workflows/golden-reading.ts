import { outcomeRows, standingDecisions } from '../domain/decisions/outcome-rows.ts';
import type { GoldenFigures } from '../domain/metrics/reviewers.ts';
import { computeStatistics } from '../domain/metrics/statistics.ts';
import { type GoldenItem, isRight } from '../domain/quality/golden.ts';
import { suggestBalanced } from '../domain/quality/suggest-golden.ts';
import type { Verdict } from '../domain/queue/case.ts';
import type { ReviewRules } from '../domain/review/review-policy.ts';
import type { CharacteristicId } from '../domain/transcript/characteristics.ts';
import type { Label } from '../domain/transcript/transcript.ts';
import { getAssessments, labelledAssessments } from '../storage/assessments.ts';
import { casesOf } from '../storage/cases.ts';
import { allGoldenItems } from '../storage/golden-items.ts';
import { live } from '../storage/live.ts';
import { logOfCases } from '../storage/log.ts';
import { uniform } from './random.ts';
import { reviewPolicy } from './review-policy.ts';
import { viewerWho } from './viewer.ts';

/** A labelled transcript: a golden item, or one that could be made one. */
export interface LabelledTranscript {
  transcriptId: string;
  outcome: 'risk' | 'benign';
  difficulty: 'easy' | 'hard' | null;
  locale: string;
  characteristics: readonly CharacteristicId[];
  messageCount: number;
}

/** A golden item with how often it was reviewed. */
export interface GoldenRow extends LabelledTranscript {
  addedBy: string;
  addedAt: string;
  reviewed: number;
  right: number;
}

/** What a lead sees of the golden items. */
export interface GoldenOverview {
  items: GoldenRow[];
  /** Labelled transcripts that are none yet. */
  candidates: LabelledTranscript[];
  /** Sensitivity and specificity by reviewer, over golden items alone. */
  figures: Record<string, GoldenFigures>;
}

/** One of a reviewer's own golden items, after they decided it. */
export interface OwnGolden {
  caseId: string;
  transcriptId: string;
  decidedAt: string;
  verdict: Verdict;
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

async function overview(reviewer: string): Promise<GoldenOverview> {
  await viewerWho(reviewer, 'make-golden-items');
  const [golden, labelled, { cases, log, labels }] = await Promise.all([
    allGoldenItems(),
    labelledAssessments(),
    goldenCasesWithLog(),
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
  const casesAbout = Map.groupBy(cases, ({ transcriptId }) => transcriptId);
  const items = golden.map(({ transcriptId, outcome, characteristics, addedBy, addedAt }): GoldenRow => {
    const verdicts = (casesAbout.get(transcriptId) ?? []).flatMap(({ verdict }) => verdict ?? []);
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
  return {
    items,
    candidates: [...known.values()].filter(({ transcriptId }) => !taken.has(transcriptId)),
    figures: computeStatistics(outcomeRows(cases, log, truth)).golden,
  };
}

async function ownGolden(reviewer: string): Promise<OwnGoldenReading> {
  await viewerWho(reviewer, 'review');
  const { feedback } = (await reviewPolicy()).rules.golden;
  if (feedback === 'never') return { feedback, items: [] };
  const [golden, { cases, log, labels }] = await Promise.all([allGoldenItems(), goldenCasesWithLog()]);
  const answers = new Map(golden.map((item) => [item.transcriptId, item]));
  const decisions = new Map(standingDecisions(log).map((entry) => [entry.seq, entry]));
  const items = cases.flatMap(({ id, transcriptId, reviews }): OwnGolden[] => {
    const own = reviews.find((review) => review.reviewer === reviewer);
    const answer = answers.get(transcriptId) ?? labels.get(transcriptId);
    if (!own || !answer) return [];
    const entry = decisions.get(own.seq);
    const { outcome, characteristics } = answer;
    return [
      {
        caseId: id,
        transcriptId,
        decidedAt: entry?.at ?? '',
        verdict: own.verdict,
        marked: entry?.payload.characteristics ?? [],
        answer: { outcome, characteristics },
        right: isRight(own.verdict, outcome),
      },
    ];
  });
  return { feedback, items: items.sort((left, right) => right.decidedAt.localeCompare(left.decidedAt)) };
}

/** Golden items, what could become one, and how reviewers did on them, live. For leads. */
export const liveGoldenOverview = (reviewer: string) => live(() => overview(reviewer));

/** A reviewer's own golden items, live, as far as the policy gives feedback. */
export const liveOwnGolden = (reviewer: string) => live(() => ownGolden(reviewer));

/** A random choice of transcripts, half risk and half benign and half of each hard, as far as there are. */
export function suggestGolden(candidates: readonly LabelledTranscript[], count: number): string[] {
  return suggestBalanced(candidates, count, uniform).map(({ transcriptId }) => transcriptId);
}
