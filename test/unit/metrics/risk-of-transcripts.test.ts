import { describe, expect, test } from 'vitest';
import type { Outcome } from '../../../domain/decisions/outcome.ts';
import { gatherCases } from '../../../domain/metrics/cases/case-history.ts';
import { packCases, unpackCases } from '../../../domain/metrics/cases/packed-cases.ts';
import { casesBehind } from '../../../domain/metrics/figures/cases-behind.ts';
import { severity } from '../../../domain/metrics/reviewers/severity.ts';
import { type Statistics, statisticsOf } from '../../../domain/metrics/statistics.ts';
import { madeOutcomes } from '../../fixtures/made-outcomes.ts';

const isPicture = ({ method }: Outcome) => method !== null;
const drift = {
  reference: { from: '2025-02-01', to: '2025-05-31' },
  current: { from: '2025-06-01', to: '2025-12-31' },
};

/** Rows of transcripts and pictures; those of pictures once said how like the entry they are as their risk. */
const mixed = madeOutcomes(4_000, 31).map((row) =>
  isPicture(row) ? { ...row, risk: 1 - (row.distance ?? 0) / 256, threshold: 0.88 } : row,
);
const transcripts = mixed.filter((row) => !isPicture(row));

const figuresOf = (rows: readonly Outcome[]) =>
  statisticsOf(gatherCases(rows).cases(), { now: Date.parse('2026-07-01T00:00:00Z'), drift });

/** All that is said of risk, or estimated with it. */
function ofRisk({ selection, anchoring, drift: moved, recall, corrected, sameMix, ...rest }: Statistics) {
  const { pictures: _, ...selected } = selection;
  const { recallWithPending } = rest;
  return { selected, anchoring, moved, recall, corrected, sameMix, recallWithPending };
}

describe('figures of risk', () => {
  const [all, alone] = [figuresOf(mixed), figuresOf(transcripts)];

  test('are of transcripts alone: pictures among the cases change none of them', () => {
    const pictures = new Set(mixed.filter(isPicture).map(({ case_id }) => case_id));
    expect(pictures.size).toBeGreaterThan(300);
    expect(ofRisk(all)).toEqual(ofRisk(alone));
    expect(all.selection.pictures).toBe(pictures.size);
    expect(alone.selection.pictures).toBe(0);
    expect(all.anchoring.shown.confirmationRate.n).toBeGreaterThan(100);
    expect(all.cases.flagged).toBe(alone.cases.flagged + pictures.size);
  });

  test('have no picture behind them', () => {
    const cases = gatherCases(mixed).cases();
    const tenths = Object.keys(all.selection.byTenth).map((name) => `tenth:${name}`);
    for (const [id, scope] of [
      ...tenths.map((name) => ['cases-flagged', name] as const),
      ...[['reviewed-share', 'all'] as const, ['recall', 'all'] as const],
      ...[['anchoring-rate-blind', 'all'] as const, ['anchoring-rate-shown', 'all'] as const],
    ]) {
      const behind = casesBehind(cases, id, scope)!;
      expect(behind.all.length).toBeGreaterThan(0);
      expect(behind.all.filter(({ facts }) => facts.layers.some((layer) => layer.endsWith('-hash')))).toEqual(
        [],
      );
    }
    const behind = casesBehind(cases, 'reviewed-share', 'all')!;
    expect([behind.counted.size, behind.all.length]).toEqual([
      all.selection.reviewedShare.k,
      all.selection.reviewedShare.n,
    ]);
  });

  test('know no risk of a picture, packed or not', () => {
    const cases = [...gatherCases(mixed).cases()];
    const isOfPicture = ({ facts }: (typeof cases)[number]) => facts.model === 'pdq 1';
    const risks = (each: typeof cases) => new Set(each.filter(isOfPicture).map(({ facts }) => facts.risk));
    expect(risks(cases)).toEqual(new Set([null]));
    expect(risks(unpackCases(packCases(cases)))).toEqual(new Set([null]));
  });
});

test('how readily reviewers confirm is compared over pictures by what matched, apart from tenths of risk', () => {
  const review = (case_id: string, reviewer: string, flagged: Outcome['flagged_by'], decision: string) =>
    ({
      ...mixed[0]!,
      ...{ case_id, flagged_by: flagged, risk: null, method: flagged[0] === 'classifier' ? null : 'pdq' },
      ...{
        locale: null,
        gold: null,
        stage: 'first-review',
        reviewer,
        decision,
        decided_at: '2025-03-01T00:00:00Z',
      },
    }) as Outcome;
  // Of pictures nearly all are confirmed, of transcripts hardly any; both reviewers go along with it alike.
  const rows = ['willow', 'birch', 'cedar'].flatMap((reviewer, place) =>
    Array.from({ length: 40 }, (_, index) => {
      const ofPicture = index < 10 + 10 * place;
      const confirms = ofPicture ? index % 10 > 0 : index % 10 === 0;
      const flagged = [ofPicture ? ('perceptual-hash' as const) : ('classifier' as const)];
      return review(`${reviewer}-${index}`, reviewer, flagged, confirms ? 'confirmed' : 'not-confirmed');
    }),
  );
  const { byReviewer } = severity(gatherCases(rows).cases());
  for (const { severity: own } of Object.values(byReviewer)) expect(Math.abs(own!)).toBeLessThan(0.1);
  expect(byReviewer.cedar!.observed.value).toBeGreaterThan(byReviewer.willow!.observed.value! + 0.3);
});
