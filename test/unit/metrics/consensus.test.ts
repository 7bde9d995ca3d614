import { describe, expect, test } from 'vitest';
import type { Outcome } from '../../../domain/decisions/outcome.ts';
import { consensusOf } from '../../../domain/metrics/agreement/consensus.ts';
import { gatherCases } from '../../../domain/metrics/cases/case-history.ts';
import { seededRandom } from '../../../domain/metrics/intervals/bootstrap.ts';
import { VERDICTS, type Verdict } from '../../../domain/policy/verdicts.ts';
import { makeOutcome } from '../../fixtures/factories.ts';

/** Of each reviewer the shares of the verdicts, to a risk and to a benign case. */
const REVIEWERS: Record<string, [risk: number[], benign: number[]]> = {
  aspen: [
    [0.95, 0.03, 0.02],
    [0.03, 0.95, 0.02],
  ],
  birch: [
    [0.7, 0.25, 0.05],
    [0.02, 0.93, 0.05],
  ],
  cedar: [
    [0.9, 0.05, 0.05],
    [0.2, 0.7, 0.1],
  ],
  elder: [
    [0.85, 0.1, 0.05],
    [0.1, 0.85, 0.05],
  ],
};
const NAMES = Object.keys(REVIEWERS);
const PREVALENCE = 0.3;

/** Cases that some reviewers saw one after the other, and golden items. */
class Made {
  readonly rows: Outcome[] = [];
  readonly #random: () => number;

  constructor(seed: number) {
    this.#random = seededRandom(seed);
  }

  #verdict(name: string, isRisk: boolean): Verdict {
    const drawn = this.#random();
    const [confirmed, not] = REVIEWERS[name]![isRisk ? 0 : 1] as [number, number];
    return VERDICTS[drawn < confirmed ? 0 : drawn < confirmed + not ? 1 : 2]!;
  }

  cases(count: number, reviewers: number): this {
    for (let each = 0; each < count; each += 1) {
      const isRisk = this.#random() < PREVALENCE;
      const from = Math.floor(this.#random() * NAMES.length);
      for (let at = 0; at < reviewers; at += 1) {
        const name = NAMES[(from + at * (1 + (each % 3))) % NAMES.length]!;
        this.rows.push(
          makeOutcome({
            ...{ case_id: `${reviewers}-${each}`, reviewer: name, decision: this.#verdict(name, isRisk) },
            ...{ stage: at === 0 ? 'first-review' : 'second-review' },
            decided_at: `2026-03-0${5 + at}T10:00:00Z`,
          }),
        );
      }
    }
    return this;
  }

  golden(count: number): this {
    for (const name of NAMES)
      for (let each = 0; each < count; each += 1) {
        const gold = each % 2 === 0 ? 'risk' : 'benign';
        this.rows.push(
          makeOutcome({
            ...{ case_id: `golden-${name}-${each}`, flagged_by: ['golden'], gold, reviewer: name },
            decision: this.#verdict(name, gold === 'risk'),
          }),
        );
      }
    return this;
  }
}

const found = (rows: readonly Outcome[]) => consensusOf(gatherCases(rows).cases());

describe('the consensus of reviewers', () => {
  test('golden items beside pairs tell prevalence and errors', () => {
    const consensus = found(new Made(5).cases(4_000, 2).golden(200).rows);
    expect(consensus).toMatchObject({ byThree: 0, known: 800, held: true, converged: true });
    // The standard error of a share of .3 among 4,000 that were known would be .007.
    expect(Math.abs(consensus.prevalence! - PREVALENCE)).toBeLessThan(0.03);
    for (const [name, [risk, benign]] of Object.entries(REVIEWERS))
      for (const [index, verdict] of VERDICTS.entries()) {
        expect(Math.abs(consensus.byReviewer[name]!.risk[verdict] - risk[index]!)).toBeLessThan(0.05);
        expect(Math.abs(consensus.byReviewer[name]!.benign[verdict] - benign[index]!)).toBeLessThan(0.05);
      }
    // Whoever confirms too readily is found out by the others.
    const { aspen, cedar } = consensus.byReviewer;
    expect(cedar!.benign.confirmed).toBeGreaterThan(aspen!.benign.confirmed + 0.1);
  });

  test('so do three reviews a case, without golden items', () => {
    const consensus = found(new Made(6).cases(4_000, 3).rows);
    expect(consensus.known).toBe(0);
    expect(consensus.byThree).toBeGreaterThan(2_000);
    expect(consensus.held).toBe(true);
    expect(Math.abs(consensus.prevalence! - PREVALENCE)).toBeLessThan(0.03);
    expect(Math.abs(consensus.byReviewer.birch!.risk.confirmed - 0.7)).toBeLessThan(0.06);
  });

  test('pairs alone do not, and that is said', () => {
    expect(found(new Made(7).cases(500, 2).rows).held).toBe(false);
    // Golden items of one kind tell half of it.
    const risks = new Made(7)
      .cases(500, 2)
      .golden(20)
      .rows.filter(({ gold }) => gold !== 'benign');
    expect(found(risks).held).toBe(false);
  });

  test('a final verdict that everybody else would not have given differs', () => {
    const rows = new Made(8).cases(2_000, 2).golden(200).rows;
    const before = found(rows);
    const at = { decided_at: '2026-03-09T10:00:00Z' };
    const judged = [
      ...NAMES.map((reviewer) => makeOutcome({ case_id: 'x', reviewer, decision: 'not-confirmed' })),
      // A lead who saw the others is no opinion, but gives the final verdict.
      makeOutcome({ case_id: 'x', reviewer: 'oak', stage: 'second-review', adjudication: true, ...at }),
    ];
    const after = found([...rows, ...judged]);
    expect(after.differing).toMatchObject({ k: before.differing.k + 1, n: before.differing.n + 1 });
    expect(after.byReviewer).not.toHaveProperty('oak');
    const unsure = judged.map((row) => ({
      ...row,
      decision: row.adjudication ? ('inconclusive' as const) : row.decision,
    }));
    expect(found([...rows, ...unsure]).differing.n).toBe(before.differing.n);
  });

  test('nobody is called infallible', () => {
    const rows = new Made(9).cases(40, 2).golden(4).rows;
    for (const { risk, benign } of Object.values(found(rows).byReviewer))
      for (const own of [risk, benign]) {
        expect(Math.max(...Object.values(own))).toBeLessThan(1);
        expect(Object.values(own).reduce((sum, each) => sum + each, 0)).toBeCloseTo(1, 12);
      }
  });

  test('the order of the rows changes no digit, and without a pair there is nothing', () => {
    const { rows } = new Made(10).cases(300, 2).golden(10);
    expect(found(rows.toReversed())).toEqual(found(rows));
    expect(found(new Made(10).golden(10).rows)).toMatchObject({ cases: 0, prevalence: null, byReviewer: {} });
  });

  test('many kinds of cases take fewer rounds, and say when they have not settled', () => {
    const names = Array.from({ length: 400 }, (_, index) => `r${index}`);
    const rows = names.flatMap((first, one) =>
      names.slice(one + 1).flatMap((second, other) =>
        (['first-review', 'second-review'] as const).map((stage) =>
          makeOutcome({
            ...{ case_id: `${first} ${second}`, stage, reviewer: stage === 'first-review' ? first : second },
            decision:
              (one * 7 + other * (stage === 'first-review' ? 3 : 5)) % 4 === 0
                ? 'confirmed'
                : 'not-confirmed',
          }),
        ),
      ),
    );
    const { rounds, cases, converged } = found(rows);
    expect(cases).toBe((400 * 399) / 2);
    expect(rounds).toBeLessThanOrEqual(25);
    expect(converged).toBe(false);
  });
});
