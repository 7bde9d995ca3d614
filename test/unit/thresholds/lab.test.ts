import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evaluate, type Labelled } from '../../../domain/metrics/ranking/evaluation.ts';
import { isFlagged, riskRule } from '../../../domain/policy/flag-rule.ts';
import { type EvidenceItem, evidenceSet } from '../../../domain/thresholds/evidence-set.ts';
import { buildLab, curvePoints } from '../../../domain/thresholds/lab.ts';
import { anyEvidence, anyRule, makeEvidence } from '../../fixtures/evidence.ts';

/** The same transcript as `evaluate` reads it. */
function asLabelled({ positive, marked, difficulty, ...rest }: EvidenceItem): Labelled {
  return {
    ...rest,
    timeline: [...rest.timeline],
    label: {
      outcome: positive ? 'risk' : 'benign',
      characteristics: [...marked],
      ...(difficulty ? { difficulty } : {}),
    },
  };
}

describe('the lab', () => {
  test('says of any rule on any evidence what evaluate says', () => {
    fc.assert(
      fc.property(anyEvidence, anyRule, (items, rule) => {
        const expected = evaluate(items.map(asLabelled), rule);
        const figures = buildLab(evidenceSet(items), rule).at(rule.threshold);
        expect(figures.confusion).toEqual(expected.confusion);
        expect(figures.f1).toBe(expected.f1);
        const { k, n, value } = expected.precision;
        expect(figures.precision).toEqual({ k, n, value, interval95: expected.precision.wilson95 });
        expect(figures.recall.interval95).toEqual(expected.recall.wilson95);
        const { medianMessages, speed, fLatency } = expected.latency;
        expect(figures.latency.medianMessages).toBe(medianMessages);
        expect(figures.latency.leadMessages).toEqual(expected.leadTime.messages);
        for (const [mine, theirs] of [
          [figures.latency.speed, speed],
          [figures.latency.fLatency, fLatency],
          [figures.latency.eriskSpeed, expected.latency.eriskSpeed],
          [figures.latency.eriskFLatency, expected.latency.eriskFLatency],
        ]) {
          if (theirs === null) expect(mine).toBeNull();
          else expect(mine).toBeCloseTo(theirs!, 12);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('says of every slice what evaluate says of its members', () => {
    fc.assert(
      fc.property(anyEvidence, anyRule, (items, rule) => {
        const slices = buildLab(evidenceSet(items), rule).slicesAt(rule.threshold);
        for (const { facet, value, n, positives, figures } of slices.filter(
          ({ facet }) => facet === 'locale' || facet === 'difficulty',
        )) {
          const members = items.filter((item) => item[facet as 'locale' | 'difficulty'] === value);
          const expected = evaluate(members.map(asLabelled), rule);
          expect({ n, positives, confusion: figures.confusion }).toEqual({
            n: expected.n,
            positives: expected.positives,
            confusion: expected.confusion,
          });
        }
        expect(slices.filter(({ facet }) => facet === 'locale').reduce((sum, { n }) => sum + n, 0)).toBe(
          items.length,
        );
      }),
    );
  });

  test('draws its curves through the operating point of every threshold that matters', () => {
    fc.assert(
      fc.property(anyEvidence, anyRule, (items, rule) => {
        const lab = buildLab(evidenceSet(items), rule);
        for (const { threshold, precision, recall } of curvePoints(lab.ranked)) {
          const figures = lab.at(Math.min(1, threshold));
          if (threshold > 1) continue;
          expect(figures.precision.value).toBeCloseTo(precision, 12);
          if (recall === null) expect(figures.recall.value).toBeNull();
          else expect(figures.recall.value).toBeCloseTo(recall, 12);
        }
      }),
    );
  });

  test('what a characteristic or a layer flags is flagged at any threshold', () => {
    const rule = {
      ...riskRule(1),
      layers: ['classifier' as const, 'rules' as const],
      characteristicThresholds: { secrecy: 0.5 },
    };
    const items = [
      makeEvidence([0.1, 0.2], { characteristics: { ...makeEvidence([0]).characteristics, secrecy: 0.5 } }),
      makeEvidence([0.1, 0.2], { layerHits: [{ layer: 'rules', message: 0, finding: 'x', spans: [] }] }),
      makeEvidence([0.1, 0.2], {
        layerHits: [{ layer: 'personal-info', message: 0, finding: 'x', spans: [] }],
      }),
    ];
    expect(items.map((item) => isFlagged(item, rule))).toEqual([true, true, false]);
    const lab = buildLab(evidenceSet(items), rule);
    expect(lab.at(1)).toMatchObject({ confusion: { tp: 2, fn: 1 }, latency: { medianMessages: 1.5 } });
  });

  test('weights count, and twice the weight is as good as twice the transcript', () => {
    fc.assert(
      fc.property(anyEvidence, anyRule, (items, rule) => {
        const doubled = buildLab(evidenceSet([...items, ...items]), rule).at(rule.threshold);
        const weighted = buildLab(evidenceSet(items.map((item) => ({ ...item, weight: 2 }))), rule).at(
          rule.threshold,
        );
        expect(weighted.confusion).toEqual(doubled.confusion);
        expect(weighted.latency).toEqual(doubled.latency);
      }),
    );
  });
});

test('a long timeline is replayed exactly however many moves there are', () => {
  const items = Array.from({ length: 3000 }, (_, index) =>
    makeEvidence(
      Array.from({ length: 12 }, (__, message) => ((index * 7919 + message * 104729) % 1000) / 1000),
    ),
  );
  const lab = buildLab(evidenceSet(items), riskRule(0));
  for (const threshold of [0, 0.1, 0.333, 0.5, 0.75, 0.9, 0.99, 1]) {
    const { latency, leadTime } = evaluate(items.map(asLabelled), riskRule(threshold));
    expect(lab.at(threshold).latency.medianMessages).toBe(latency.medianMessages);
    expect(lab.at(threshold).latency.leadMessages).toEqual(leadTime.messages);
  }
});
