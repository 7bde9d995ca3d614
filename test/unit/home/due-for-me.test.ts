import { describe, expect, test } from 'vitest';
import { checksDue, dueForMe } from '../../../domain/home/due-for-me.ts';
import type { Case } from '../../../domain/queue/case.ts';
import { makeCase } from '../../fixtures/factories.ts';

const NOW = Date.parse('2026-03-11T12:00:00.000Z');
const hours = (count: number) => new Date(NOW + count * 3_600_000).toISOString();
const lease = (reviewer: string, until = 1) => ({
  ...{ reviewer, tab: 'tab-1' },
  ...{ since: hours(-1), until: hours(until) },
});
const willow = { name: 'willow', role: 'reviewer' } as const;
const oak = { name: 'oak', role: 'lead' } as const;
const fern = { name: 'fern', role: 'trainee' } as const;
const byFern = { stage: 'first-review', reviewer: 'fern', verdict: 'confirmed', seq: 1 } as const;
const question = (from: string, to: string, answer: string | null) => ({
  ...{ from, to, question: 'Which is it?', answer },
  ...{ askedAt: hours(-3), answeredAt: answer === null ? null : hours(-2) },
});

let made = 0;
const one = (overrides: Partial<Case>): Case => {
  made += 1;
  return makeCase({ id: `case-${made}`, transcriptId: `t-${made}`, ...overrides });
};
const due = (cases: readonly Case[], viewer: Parameters<typeof dueForMe>[1] = willow) =>
  dueForMe(cases, viewer, NOW);

describe('what waits for one person', () => {
  test('first reviews: those assigned to them, and those that they could be handed', () => {
    const cases = [
      one({}),
      one({ assignee: 'willow', skippedBy: ['willow'] }),
      one({ assignee: 'oak' }),
      one({ skippedBy: ['willow'] }),
      one({ state: 'leased', lease: lease('oak') }),
      // Its lease has run out: it is anybody's.
      one({ state: 'leased', lease: lease('oak', -1) }),
      one({ origin: 'golden' }),
      one({ state: 'decided', verdict: 'confirmed' }),
    ];
    expect(due(cases)).toMatchObject({ open: 3, assigned: 1, held: [] });
    // A lead may take what is assigned to others, and does not wait for it.
    expect(due(cases, oak)).toMatchObject({ open: 4, assigned: 1 });
  });

  test('first reviews that their certificate does not cover are open to them no more, and their languages are told', () => {
    const cases = [one({}), one({ locale: 'de' }), one({ locale: 'de-AT', assignee: 'willow' })];
    cases.push(one({ locale: 'fr', origin: 'audit-sample' }), one({ locale: 'es', assignee: 'oak' }));
    const opens = (locale: string) => locale === 'en';
    expect(dueForMe(cases, willow, NOW, opens)).toMatchObject({
      ...{ open: 1, assigned: 1, barred: new Set(['de', 'de-AT']) },
    });
    expect(due(cases).barred).toEqual(new Set());
  });

  test('what they hold, unless it waits for an answer', () => {
    const held = one({ state: 'leased', lease: lease('willow') });
    const asking = one({ state: 'leased', lease: lease('willow'), help: question('willow', 'oak', null) });
    const told = one({ state: 'leased', lease: lease('willow'), help: question('willow', 'oak', 'Yes.') });
    const found = due([held, asking, told, one({ state: 'leased', lease: lease('oak') })]);
    expect(found.held).toEqual([{ id: held.id, name: held.transcriptId }]);
    expect(found.unanswered).toMatchObject([{ id: asking.id, person: 'oak', since: hours(-3) }]);
    expect(found.answered).toMatchObject([{ id: told.id, person: 'oak', since: hours(-2) }]);
    expect(found.open).toBe(0);
  });

  test('questions to them, until they are answered', () => {
    const asked = one({ state: 'leased', lease: lease('fern'), help: question('fern', 'willow', null) });
    const answered = one({ state: 'leased', lease: lease('fern'), help: question('fern', 'willow', 'No.') });
    expect(due([asked, answered]).asked).toMatchObject([{ id: asked.id, person: 'fern' }]);
    expect(due([asked], oak).asked).toEqual([]);
  });

  test('checks that their role may give, of cases in which they had no hand', () => {
    const appeal = (deadline: string) => ({
      ...{ openedBy: 'oak', openedAt: hours(-48), complaint: 'Not so.', deadline },
      ...{ decision: null, decidedBy: null, decidedAt: null },
    });
    const cases = [
      one({ state: 'in-second-review', reviews: [byFern] }),
      one({ state: 'in-second-review', reviews: [{ ...byFern, reviewer: 'willow' }] }),
      one({ state: 'in-second-review', reviews: [byFern], lease: lease('ash') }),
      one({ state: 'escalated', escalatedBy: 'fern' }),
      one({ state: 'in-adjudication', reviews: [byFern] }),
      one({ state: 'appealed', reviews: [byFern], appeal: appeal(hours(48)) }),
      one({ state: 'appealed', reviews: [byFern], appeal: appeal(hours(24)) }),
    ];
    expect(due(cases)).toMatchObject({
      secondReviews: { count: 1 },
      adjudications: { count: 0 },
      appeals: { count: 2, deadline: hours(24) },
    });
    const ofLead = due(cases, oak);
    // Oak opened the appeals, and so may not decide them.
    expect(ofLead).toMatchObject({
      secondReviews: { count: 3 },
      adjudications: { count: 1 },
      appeals: { count: 0, deadline: null },
    });
    expect(checksDue(ofLead)).toBe(4);
    expect(checksDue(due(cases, fern))).toBe(0);
  });
});
