import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { VERDICTS, type Verdict } from '../../../domain/policy/verdicts.ts';
import { type Case, standingOutcome } from '../../../domain/queue/case.ts';
import {
  adjudicate,
  correctFirst,
  decideFirst,
  decideSecond,
  escalate,
  lease,
  openAppeal,
  release,
  resolveAppeal,
  undoEscalation,
  undoResolution,
  undoVerdict,
} from '../../../domain/queue/case-steps.ts';
import { hindrance, stageOf } from '../../../domain/queue/case-work.ts';
import { makeCase } from '../../fixtures/factories.ts';

const NOW = Date.parse('2026-03-04T18:00:00.000Z');
const AT = '2026-03-04T18:05:00.000Z';
const willow = { reviewer: 'willow', tab: 'tab-1' };
const amber = { reviewer: 'amber', tab: 'tab-2' };
const given = (
  stage: 'first-review' | 'second-review' | 'adjudication',
  reviewer: string,
  verdict: Verdict,
  seq = 1,
) => ({
  stage,
  reviewer,
  verdict,
  seq,
});
const take = (each: Case, holder = willow) => lease(each, holder, NOW, 10, false);
const first = (verdict: Verdict = 'confirmed', cause: Case['secondReview'] = null) =>
  decideFirst(take(makeCase()), given('first-review', 'willow', verdict), AT, cause);

describe('a case on its way', () => {
  test('is held, given back, and held again; whether it is blind is settled once', () => {
    const held = lease(makeCase(), willow, NOW, 10, true);
    expect(held).toMatchObject({
      state: 'leased',
      blind: true,
      lease: { reviewer: 'willow', tab: 'tab-1', until: '2026-03-04T18:10:00.000Z' },
    });
    const back = release(held);
    expect(back).toMatchObject({ state: 'open', lease: null });
    expect(lease(back, amber, NOW, 10, false)).toMatchObject({ state: 'leased', blind: true });
  });

  test('passes from one holder to the next without being open between', () => {
    expect(take(take(makeCase()), amber)).toMatchObject({ state: 'leased', lease: amber });
  });

  test('is decided, and closed when the second review agrees', () => {
    const decided = first('confirmed', 'random');
    expect(decided).toMatchObject({ state: 'in-second-review', verdict: 'confirmed', lease: null });
    const second = decideSecond(take(decided, amber), given('second-review', 'amber', 'confirmed', 2), AT);
    expect(second).toMatchObject({ state: 'closed', verdict: 'confirmed' });
  });

  test('goes to adjudication when the second review disagrees; the lead’s verdict counts', () => {
    const disputed = decideSecond(
      take(first('confirmed', 'random'), amber),
      given('second-review', 'amber', 'not-confirmed', 2),
      AT,
    );
    expect(disputed.state).toBe('in-adjudication');
    const settled = adjudicate(take(disputed), given('adjudication', 'lead', 'confirmed', 3), AT);
    expect(settled).toMatchObject({ state: 'closed', verdict: 'confirmed' });
    expect(settled.reviews.map(({ seq }) => seq)).toEqual([1, 2, 3]);
  });

  test('that was escalated is closed by whoever decides it', () => {
    const passedOn = escalate(take(makeCase()), 'willow');
    expect(passedOn).toMatchObject({ state: 'escalated', verdict: null, secondReview: 'escalated' });
    const decided = decideSecond(take(passedOn, amber), given('second-review', 'amber', 'inconclusive'), AT);
    expect(decided).toMatchObject({ state: 'closed', verdict: 'inconclusive' });
  });

  test('an appeal leaves the verdict and changes the standing outcome', () => {
    const appealed = openAppeal(first(), { openedBy: 'lead', openedAt: AT, complaint: 'c', deadline: AT });
    expect(standingOutcome(appealed)).toBe('confirmed');
    const reversed = resolveAppeal(take(appealed, amber), { decision: 'reversed' }, 'amber', AT);
    expect(reversed).toMatchObject({ state: 'closed', verdict: 'confirmed' });
    expect(standingOutcome(reversed)).toBe('reversed');
    expect(standingOutcome(undoResolution(reversed, amber, NOW, 10))).toBe('confirmed');
  });

  test('a correction keeps a second review that was due, and makes one due that was not', () => {
    const corrected = correctFirst(
      first(),
      given('first-review', 'willow', 'inconclusive', 4),
      AT,
      'inconclusive',
    );
    expect(corrected).toMatchObject({ state: 'in-second-review', verdict: 'inconclusive' });
    const again = correctFirst(corrected, given('first-review', 'willow', 'confirmed', 5), AT, null);
    expect(again).toMatchObject({ state: 'in-second-review', secondReview: 'inconclusive' });
    expect(again.reviews).toHaveLength(1);
  });

  test('every undo leads back to where its reviewer was, who holds it again', () => {
    expect(undoVerdict(first('confirmed', 'random'), willow, NOW, 10, null)).toMatchObject({
      state: 'leased',
      verdict: null,
      decidedAt: null,
      reviews: [],
      secondReview: null,
      lease: willow,
    });
    const second = decideSecond(
      take(first('confirmed', 'random'), amber),
      given('second-review', 'amber', 'not-confirmed', 2),
      AT,
    );
    const undone = undoVerdict(second, amber, NOW, 10, AT);
    expect(undone).toMatchObject({ state: 'in-second-review', verdict: 'confirmed', secondReview: 'random' });
    expect(undoEscalation(escalate(take(makeCase()), 'willow'), willow, NOW, 10)).toMatchObject({
      state: 'leased',
      escalatedBy: null,
      secondReview: null,
    });
  });

  test('whatever happens, the revision rises and the state fits what is known', () => {
    const verdict = fc.constantFrom(...VERDICTS);
    fc.assert(
      fc.property(verdict, verdict, verdict, fc.boolean(), (one, two, three, due) => {
        let each = first(one, due ? 'random' : null);
        const seen = [each];
        if (due) {
          each = decideSecond(take(each, amber), given('second-review', 'amber', two, 2), AT);
          seen.push(each);
        }
        if (each.state === 'in-adjudication') {
          each = adjudicate(take(each), given('adjudication', 'lead', three, 3), AT);
          seen.push(each);
        }
        expect(each.verdict).toBe(each.reviews.at(-1)?.verdict);
        expect(stageOf(each)).toBeNull();
        for (const [index, after] of seen.entries())
          if (index > 0) expect(after.revision).toBeGreaterThan(seen[index - 1]!.revision);
      }),
    );
  });
});

describe('who may work on a case', () => {
  const role = {
    trainee: { name: 'tess', role: 'trainee' },
    reviewer: { name: 'amber', role: 'reviewer' },
  } as const;
  const lead = { name: 'lead', role: 'lead' } as const;

  test('a first review anybody; a second one nobody who took part, and no trainee', () => {
    expect(hindrance(makeCase(), role.trainee)).toBeNull();
    const waiting = first('confirmed', 'random');
    expect(stageOf(waiting)).toBe('second-review');
    expect(hindrance(waiting, role.trainee)).toBe('not-allowed');
    expect(hindrance(waiting, role.reviewer)).toBeNull();
    expect(hindrance(waiting, { name: 'willow', role: 'reviewer' })).toBe('took-part');
  });

  test('an escalated case and an adjudication a lead only, who took no part', () => {
    const passedOn = escalate(take(makeCase()), 'willow');
    expect(hindrance(passedOn, role.reviewer)).toBe('not-allowed');
    expect(hindrance(passedOn, lead)).toBeNull();
    expect(hindrance(passedOn, { name: 'willow', role: 'lead' })).toBe('took-part');
  });

  test('an appeal neither whoever decided nor whoever opened it', () => {
    const appealed = openAppeal(first(), { openedBy: 'lead', openedAt: AT, complaint: 'c', deadline: AT });
    expect(hindrance(appealed, lead)).toBe('took-part');
    expect(hindrance(appealed, { name: 'willow', role: 'reviewer' })).toBe('took-part');
    expect(hindrance(appealed, role.reviewer)).toBeNull();
  });

  test('an assigned case its assignee, or a lead', () => {
    const assigned = makeCase({ assignee: 'willow' });
    expect(hindrance(assigned, role.reviewer)).toBe('assigned-to-other');
    expect(hindrance(assigned, lead)).toBeNull();
    expect(hindrance(assigned, { name: 'willow', role: 'trainee' })).toBeNull();
  });

  test('nobody one that waits for nothing', () => {
    for (const state of ['decided', 'closed', 'withdrawn'] as const)
      expect(hindrance(makeCase({ state }), lead)).toBe('nothing-to-do');
  });
});
