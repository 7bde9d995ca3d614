import { beforeAll, describe, expect, test } from 'vitest';
import { caseAgreement } from '../../domain/decisions/case-agreement.ts';
import { findChainBreak } from '../../domain/decisions/hash-chain.ts';
import type { LogEntry } from '../../domain/decisions/log-entry.ts';
import { gatherCases } from '../../domain/metrics/cases/case-history.ts';
import { statisticsOf } from '../../domain/metrics/statistics.ts';
import type { Material } from '../../domain/practice/material.ts';
import { TEAM } from '../../domain/practice/team.ts';
import type { Case } from '../../domain/queue/case.ts';
import { planPurge, takesNothing } from '../../domain/retention/plan.ts';
import { allCases } from '../../storage/cases.ts';
import { database } from '../../storage/database.ts';
import { readLog } from '../../storage/log.ts';
import { outcomesFrom } from '../../storage/outcomes.ts';
import { generating } from '../../workers/practice/generating.ts';
import { periodsInForce, readFacts } from '../../workflows/retention/retention-facts.ts';
import { practiceMaterial } from '../fixtures/practice-material.ts';

/** A Thursday, some time after noon in most places. */
const NOW = Date.UTC(2026, 9, 8, 15, 20);
const DAY = 86_400_000;

const countBy = <Value>(values: readonly Value[], of: (value: Value) => string) =>
  new Map([...Map.groupBy(values, of)].map(([key, some]) => [key, some.length]));

describe('the history of the practice team', () => {
  let material: Material;
  let log: LogEntry[];
  let cases: Case[];
  beforeAll(async () => {
    material = await practiceMaterial(NOW);
    const told: number[] = [];
    await generating.generate(material, (share) => told.push(share));
    expect(told).toEqual(told.toSorted((left, right) => left - right));
    log = await readLog();
    cases = await allCases();
  });

  test('its log is whole, its cases are as the log says, and it ends before the present', () => {
    expect(log[0]!.kind).toBe('practice-begun');
    expect(findChainBreak(log)).toBeNull();
    expect(caseAgreement(cases, log).disagreeing).toBe(0);
    const moments = log.map(({ at }) => Date.parse(at));
    expect(moments).toEqual(moments.toSorted((left, right) => left - right));
    expect(moments.at(-1)).toBeLessThan(NOW);
    expect(moments[0]).toBeGreaterThan(NOW - 28 * DAY);
  });

  test('every sample came in, and all are scored', async () => {
    expect(await database.transcripts.count()).toBe(material.transcripts.length);
    expect(await database.unassessed.count()).toBe(0);
    expect(await database.assessments.count()).toBe(material.transcripts.length);
  });

  test('five people did all that the log tells of', () => {
    const kinds = countBy(log, ({ kind }) => kind);
    expect([...kinds.keys()]).toEqual(
      expect.arrayContaining([
        ...['decision', 'escalation', 'skip', 'lease', 'lease-ended', 'assignment', 'detection-revealed'],
        ...['help-asked', 'help-answered', 'break-started', 'break-ended', 'break-snoozed'],
        ...['golden-items-added', 'audit-sample-drawn', 'appeal-opened', 'appeal-decided'],
        ...['policy-activated', 'review-policy-activated', 'candidate-started', 'candidate-ended'],
        ...['reviewer-added', 'import', 'cases-opened', 'cases-withdrawn', 'coaching-note', 'coaching-read'],
      ]),
    );
    const deciders = countBy(
      log.filter(({ kind }) => kind === 'decision'),
      ({ actor }) => actor,
    );
    expect([...deciders.keys()].sort()).toEqual(TEAM.map(({ name }) => name).sort());
    for (const count of deciders.values()) expect(count).toBeGreaterThan(15);
    const decisions = log.flatMap((entry) => (entry.kind === 'decision' ? entry.payload : []));
    expect(kinds.get('coaching-note')).toBeGreaterThan(kinds.get('coaching-read')!);
    const assigned = log.flatMap((entry) => (entry.kind === 'assignment' ? entry.payload : []));
    expect(assigned.some(({ reviewPolicyVersion }) => reviewPolicyVersion)).toBe(true);
    expect(decisions.some(({ correctionReason }) => correctionReason)).toBe(true);
    expect(decisions.some(({ marks }) => (marks?.length ?? 0) > 0)).toBe(true);
    expect(decisions.some(({ note }) => note !== '')).toBe(true);
    const chances = new Set(decisions.map(({ secondReviewProbability }) => secondReviewProbability));
    expect(chances).toEqual(new Set([null, 1, 0.2]));
  });

  test('there is something left to do of every kind', () => {
    const states = countBy(cases, ({ state }) => state);
    for (const state of ['open', 'in-second-review', 'in-adjudication', 'escalated', 'appealed'])
      expect(states.get(state), state).toBeGreaterThan(0);
    expect(states.get('open')).toBeGreaterThan(15);
    expect(cases.some(({ help }) => help !== null && help.answer === null)).toBe(true);
    expect(
      cases.some(({ state, assignee, origin }) => state === 'open' && assignee && origin !== 'golden'),
    ).toBe(true);
    expect(cases.filter(({ lease }) => lease).length).toBeGreaterThan(1);
  });

  test('every figure has something to divide by, and reviewers differ', async () => {
    const figures = statisticsOf(gatherCases(await outcomesFrom(log)).cases(), { now: NOW });
    expect(Object.keys(figures.byPolicyVersion)).toEqual(['1', '2']);
    expect(figures.agreement.n).toBeGreaterThan(20);
    expect(figures.agreement.agreed).toBeLessThan(figures.agreement.n);
    expect(figures.recall.recall).toBeGreaterThan(0.5);
    expect(figures.recall.recall).toBeLessThan(1);
    for (const { k, n } of [figures.goldenOverall.sensitivity, figures.anchoring.blind.confirmationRate]) {
      expect(k).toBeGreaterThan(0);
      expect(k).toBeLessThan(n);
    }
    expect(Object.keys(figures.golden).length).toBeGreaterThan(3);
    expect(figures.confirmationRate.value).toBeGreaterThan(0.8);
    expect(figures.confirmationRate.value).toBeLessThan(0.9);
    // Whoever is lenient is beyond what chance allows.
    const { birch } = figures.funnel.byReviewer;
    expect(figures.byReviewer.birch!.confirmationRate.value).toBeLessThan(birch!.inner95[0]);
  });

  test('nothing of it is due to be purged', async () => {
    const plan = planPurge(await readFacts(NOW), await periodsInForce(), NOW);
    expect(takesNothing(plan)).toBe(true);
  });

  test('the same material gives the same history', async () => {
    await database.delete({ disableAutoOpen: false });
    await generating.generate(material, () => {});
    expect((await readLog()).at(-1)!.hash).toBe(log.at(-1)!.hash);
  });

  test('a database that holds something is left as it is', async () => {
    const before = await database.log.count();
    await expect(generating.generate({ ...material, seed: 7 }, () => {})).rejects.toThrow();
    expect(await database.log.count()).toBe(before);
    expect((await readLog()).at(-1)!.hash).toBe(log.at(-1)!.hash);
  });
});
