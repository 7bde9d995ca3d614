import { describe, expect, test } from 'vitest';
import { refuse } from '../../../domain/commands/command.ts';
import {
  changeOwnPinCommand,
  countPinTryCommand,
  switchReviewerCommand,
} from '../../../domain/commands/people/pins.ts';
import {
  addReviewerCommand,
  changeReviewerCommand,
  firstReviewerCommand,
} from '../../../domain/commands/people/profiles.ts';
import { makeLease } from '../../../domain/queue/lease.ts';
import { makeContext, NOW } from '../../fixtures/commands.ts';
import { makeCase, makeReviewer } from '../../fixtures/factories.ts';

const RETIRED = '2026-03-01T00:00:00.000Z';
const PIN = { salt: '00', iterations: 1, hash: 'aa' };
const OTHER = { ...PIN, hash: 'bb' };
const context = makeContext();
const alone = { ...context, actor: null };
const lead = makeReviewer();
const willow = makeReviewer({ name: 'willow', role: 'trainee' });

describe('profiles', () => {
  test('the first is a lead, and is written where there is none', () => {
    expect(firstReviewerCommand.decide(null, [], alone)).toMatchObject({
      entries: [],
      changes: { reviewers: { put: [{ name: 'reviewer-1', role: 'lead', pin: null }] } },
    });
    expect(firstReviewerCommand.decide(null, [willow], alone)).toMatchObject({ changes: {} });
  });

  test.each(['willow', 'WILLOW', ' willow '])('a new one cannot be called %j like another', (name) => {
    const profile = { name, role: 'lead' as const, pin: null };
    expect(addReviewerCommand.decide(profile, [{ ...willow, retiredAt: RETIRED }], context)).toEqual(
      refuse('name-taken', { what: 'reviewer', name }),
    );
  });

  test('a new one is in use from the moment that the log says', () => {
    const next = { seq: 4, at: '2026-03-05T10:00:00.000Z' };
    const profile = { name: 'amber', role: 'reviewer' as const, pin: PIN };
    const stored = { ...profile, createdAt: next.at, retiredAt: null };
    expect(addReviewerCommand.decide(profile, [lead], makeContext({ next }))).toMatchObject({
      entries: [{ kind: 'reviewer-added', payload: { name: 'amber', role: 'reviewer' } }],
      changes: { reviewers: { put: [stored] } },
      answer: stored,
    });
  });

  test.each([
    ['a role', { role: 'reviewer' as const }, { role: 'reviewer', pin: OTHER, retiredAt: null }, 'role'],
    ['a PIN', { pin: PIN }, { role: 'trainee', pin: PIN, retiredAt: null }, 'pin'],
    [
      'whether it is in use',
      { retired: true },
      { role: 'trainee', pin: OTHER, retiredAt: context.next!.at },
      'retired',
    ],
  ])('a change is about %s, and nothing else of the profile', (_what, change, after, said) => {
    const known = [lead, { ...willow, pin: OTHER }];
    const decided = changeReviewerCommand.decide({ name: 'willow', change }, known, context);
    expect(decided).toMatchObject({
      entries: [{ kind: 'reviewer-changed', payload: { name: 'willow', role: after.role, change: said } }],
      changes: { reviewers: { put: [{ name: 'willow', createdAt: willow.createdAt, ...after }] } },
    });
  });

  test('a new PIN ends the wait after wrong ones, and no other change does', () => {
    const change = (what: Parameters<typeof changeReviewerCommand.decide>[0]['change']) =>
      changeReviewerCommand.decide({ name: 'willow', change: what }, [lead, willow], context);
    expect(change({ pin: null })).toMatchObject({ changes: { pinTries: { delete: ['willow'] } } });
    expect(change({ role: 'lead' })).not.toHaveProperty('changes.pinTries');
    expect(change({ retired: false })).toMatchObject({ entries: [{ payload: { change: 'restored' } }] });
  });

  test.each([
    ['the role of the only lead', [lead, willow], { role: 'trainee' as const }, refuse('last-lead')],
    [
      'the only lead in use',
      [lead, makeReviewer({ name: 'hazel', retiredAt: RETIRED })],
      { retired: true },
      refuse('last-lead'),
    ],
    [
      'a profile that is gone',
      [willow],
      { role: 'trainee' as const },
      refuse('not-found', { what: 'reviewer' }),
    ],
  ])('%s is not changed', (_which, known, change, refused) => {
    const input = { name: 'reviewer-1', change };
    expect(changeReviewerCommand.decide(input, known, context)).toEqual(refused);
  });
});

describe('PINs', () => {
  test('five tries are counted; the next waits, in seconds that have begun', () => {
    const tries = (count: number, wait = 0) => ({ reviewer: 'willow', count, wait });
    expect(countPinTryCommand.decide('willow', undefined, alone)).toMatchObject({
      changes: { pinTries: { put: [tries(1)] } },
    });
    expect(countPinTryCommand.decide('willow', tries(4), alone)).toMatchObject({
      changes: { pinTries: { put: [tries(5, 30_000)] } },
    });
    expect(countPinTryCommand.decide('willow', tries(5, 1_001), alone)).toEqual(
      refuse('wait-for-pin', { seconds: 2 }),
    );
  });

  test('one’s own is set over the one that was found right', () => {
    const set = (found: typeof PIN | null) =>
      changeOwnPinCommand.decide(
        { found, pin: OTHER },
        null,
        makeContext({ actor: { ...willow, pin: PIN } }),
      );
    for (const found of [null, OTHER]) expect(set(found)).toEqual(refuse('wrong-pin', { what: 'changed' }));
    expect(set(PIN)).toMatchObject({
      entries: [{ kind: 'reviewer-changed', actor: 'willow', payload: { role: 'trainee', change: 'pin' } }],
      changes: { reviewers: { put: [{ ...willow, pin: OTHER }] } },
    });
  });
});

describe('a switch', () => {
  const lease = makeLease({ reviewer: 'reviewer-1', tab: 'tab-1' }, NOW, 10);
  const here = makeCase({ state: 'leased', blind: false, lease });
  const elsewhere = { ...here, id: 'case-2', lease: { ...lease, tab: 'tab-2' } };
  const state = { profile: willow, before: lead, held: [here, elsewhere] };
  const switching = { name: 'willow', from: 'reviewer-1', found: null };

  test('gives back what the one before holds at this tab, in their name, and says who sits there', () => {
    expect(switchReviewerCommand.decide(switching, state, alone)).toMatchObject({
      entries: [
        { kind: 'lease-ended', actor: 'reviewer-1', caseId: 'case-1', payload: { ending: 'returned' } },
        { kind: 'reviewer-switched', actor: 'willow', payload: { from: 'reviewer-1' } },
      ],
      changes: { cases: { put: [{ id: 'case-1', state: 'open', lease: null }] } },
    });
  });

  test('from nobody is said; to the same person changes nothing', () => {
    const fromNobody = { ...switching, from: null };
    expect(
      switchReviewerCommand.decide(fromNobody, { ...state, before: undefined, held: [] }, alone),
    ).toMatchObject({ entries: [{ kind: 'reviewer-switched', payload: { from: null } }], changes: {} });
    expect(
      switchReviewerCommand.decide({ ...switching, from: 'willow' }, { ...state, before: willow }, alone),
    ).toEqual({ entries: [], changes: {}, answer: null });
  });

  test.each([
    ['a profile that is gone', undefined, refuse('not-found', { what: 'reviewer-in-use' })],
    [
      'one that was taken out of use',
      { ...willow, retiredAt: RETIRED },
      refuse('not-found', { what: 'reviewer-in-use' }),
    ],
    [
      'one whose PIN was changed meanwhile',
      { ...willow, pin: OTHER },
      refuse('wrong-pin', { what: 'changed' }),
    ],
  ])('to %s is refused', (_which, profile, refused) => {
    expect(switchReviewerCommand.decide(switching, { ...state, profile }, alone)).toEqual(refused);
  });
});
