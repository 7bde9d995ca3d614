import { describe, expect, test } from 'vitest';
import { assignmentText } from '../../../components/queue/bulk/bulk.ts';
import { caseOrder } from '../../../components/queue/filter/arrange.ts';
import { facetsOf } from '../../../components/queue/filter/facets.ts';
import {
  caseFilter,
  countFilters,
  isNarrowed,
  viewFor,
} from '../../../components/queue/filter/filter-cases.ts';
import { distanceText } from '../../../components/queue/table/cells.tsx';
import { countViews } from '../../../components/queue/views/view-counts.ts';
import { knownCase } from '../../../domain/knowledge/known-case.ts';
import { nameOfCase } from '../../../domain/queue/case-name.ts';
import {
  BUILT_IN_VIEWS,
  clearedView,
  narrowsAlike,
  type QueueView,
  WHOLE_QUEUE,
} from '../../../domain/queue/queue-view.ts';
import { makeCase, makeMatchCase, makeRules } from '../../fixtures/factories.ts';
import { makeMatch } from '../../fixtures/match-rows.ts';

const NOW = Date.parse('2026-03-10T12:00:00.000Z');
const LEAD = { seesWoven: true, blind: false };
const REVIEWER = { seesWoven: false, blind: false };
const lease = { reviewer: 'alder', tab: 't', since: '', until: '2026-03-10T13:00:00.000Z' };

const cases = [
  makeCase({
    id: 'a',
    transcriptId: 'x-1',
    strongest: ['secrecy', 'pressure'],
    channel: 'Guild chat',
    flaggedAt: '2026-03-10T11:30:00.000Z',
  }),
  makeCase({
    id: 'b',
    transcriptId: 'x-2',
    strongest: ['secrecy'],
    flaggedBy: ['rules'],
    channel: 'forum',
    locale: 'de',
    flaggedAt: '2026-03-08T12:00:00.000Z',
    state: 'leased',
    lease,
  }),
  makeCase({
    id: 'c',
    transcriptId: 'x-3',
    state: 'decided',
    reviews: [{ stage: 'first-review', reviewer: 'willow', verdict: 'confirmed', seq: 1 }],
    assignee: null,
  }),
  makeCase({ id: 'd', transcriptId: 'x-4', state: 'escalated', escalatedBy: 'rowan', assignee: 'maple' }),
  makeCase({ id: 'e', transcriptId: 'x-5', origin: 'golden', flaggedBy: ['golden'], locale: 'fr' }),
  makeCase({ id: 'f', transcriptId: 'x-6', origin: 'audit-sample', flaggedBy: ['audit-sample'] }),
];
const every: Partial<QueueView> = { states: [] };
const narrow = (change: Partial<QueueView>, viewer = REVIEWER, matches: ReadonlySet<string> | null = null) =>
  cases.filter(caseFilter({ ...WHOLE_QUEUE, ...change }, viewer, NOW, matches)).map(({ id }) => id);

describe('narrowing', () => {
  test.each<[string, Partial<QueueView>, string[]]>([
    ['what waits, at first', {}, ['a', 'b']],
    ['every state', every, ['a', 'b', 'c', 'd']],
    ['some states', { states: ['decided', 'escalated'] }, ['c', 'd']],
    ['every characteristic', { characteristics: ['secrecy', 'pressure'] }, ['a']],
    ['any source', { flaggedBy: ['rules', 'personal-info'] }, ['b']],
    ['any locale', { locales: ['de', 'fr'] }, ['b']],
    ['a holder', { reviewers: ['alder'] }, ['b']],
    ['an assignee or a reviewer', { ...every, reviewers: ['maple', 'willow'] }, ['c', 'd']],
    ['held now', { ...every, heldOnly: true }, ['b']],
    ['older', { olderThanHours: 24 }, ['b']],
    ['younger', { youngerThanHours: 1 }, ['a']],
    ['every word, whatever its capitals', { search: 'GUILD secrecy' }, ['a']],
    ['words of several facts', { search: 'x-2 de' }, ['b']],
    ['a word that is nowhere', { search: 'nothing' }, []],
  ])('%s', (_, change, expected) => {
    expect(narrow(change)).toEqual(expected);
  });

  test('a word that stands in the messages, when they are searched', () => {
    const found = new Set(['x-2']);
    expect(narrow({ search: 'rollercoaster', inMessages: true }, REVIEWER, found)).toEqual(['b']);
    expect(narrow({ search: 'rollercoaster' }, REVIEWER, found)).toEqual([]);
    expect(narrow({ search: 'guild', inMessages: true }, REVIEWER, null)).toEqual(['a']);
  });
});

describe('pictures', () => {
  const named = makeMatchCase({ id: 'p', match: makeMatch({ name: 'Harbour map' }) });
  const exact = makeMatchCase({ id: 'q', transcriptId: 'x-9', flaggedBy: ['exact-hash'] });
  const left = (view: Partial<QueueView>, found: ReadonlySet<string> | null = null) =>
    [named, exact].filter(caseFilter({ ...WHOLE_QUEUE, ...view }, REVIEWER, NOW, found)).map(({ id }) => id);

  test('are found by their name, and by what is searched in messages not at all', () => {
    expect(left({ search: 'harbour MAP' })).toEqual(['p']);
    expect(left({ search: 'picture-1' })).toEqual([]);
    expect(left({ search: 'x-9' })).toEqual(['q']);
    expect(left({ search: 'hello', inMessages: true }, new Set(['picture-1', 'x-9']))).toEqual([]);
  });

  test('are narrowed by the layer that flagged them', () => {
    expect(left({ flaggedBy: ['perceptual-hash'] })).toEqual(['p']);
    expect(left({ flaggedBy: ['exact-hash'] })).toEqual(['q']);
    expect(left({ flaggedBy: ['classifier'] })).toEqual([]);
  });

  test('stand by their names among transcripts', () => {
    const { compare } = caseOrder('transcript', false);
    const sorted = [makeCase({ transcriptId: 'x-1' }), exact, named].toSorted(compare);
    expect(sorted.map(nameOfCase)).toEqual(['Harbour map', 'x-1', 'x-9']);
  });

  test('are told by the bits in which they differ', () => {
    expect(distanceText({ method: 'pdq', distance: 8 })).toBe('8 of 256 bits');
    expect(distanceText({ method: 'dct-hash', distance: 3 })).toBe('3 of 64 bits');
    expect(distanceText({ method: 'sha256', distance: 0 })).toBe('Same file');
  });

  test('do not tell the distance to whoever must not see what detection said', () => {
    const rules = makeRules({ blind: { mode: 'always', share: 1 } });
    const told = knownCase(named, { name: 'willow', role: 'reviewer' }, rules);
    expect(told).toMatchObject({ risk: null, match: { name: 'Harbour map', distance: null } });
    expect(knownCase(named, { name: 'oak', role: 'lead' }, rules)).toBe(named);
  });
});

describe('who sees what', () => {
  test('what is woven in is listed for a lead who asks for it, and for nobody else', () => {
    expect(narrow(every, LEAD)).toEqual(['a', 'b', 'c', 'd']);
    expect(narrow({ flaggedBy: ['golden'] }, LEAD)).toEqual(['e']);
    expect(narrow({ flaggedBy: ['golden', 'audit-sample', 'rules'] }, LEAD)).toEqual(['b', 'e', 'f']);
    expect(narrow({ flaggedBy: ['golden', 'audit-sample'] }, REVIEWER)).toEqual([]);
    expect(narrow({ search: 'x-5' }, LEAD)).toEqual([]);
    expect(facetsOf(cases).locales).toEqual(['de', 'en']);
  });

  test('without what detection says there is no way to find or order by it', () => {
    const blind = { seesWoven: false, blind: true };
    expect(narrow({ search: 'secrecy' }, blind)).toEqual([]);
    expect(narrow({ characteristics: ['pressure'] }, blind)).toEqual(['a', 'b']);
    expect(viewFor(WHOLE_QUEUE, blind)).toMatchObject({ sortBy: 'age', descending: true });
    expect(viewFor(WHOLE_QUEUE, REVIEWER)).toBe(WHOLE_QUEUE);
  });
});

describe('views', () => {
  test('each counts what it lists', () => {
    const views = [
      ...BUILT_IN_VIEWS,
      { id: 'own', name: 'Guild', view: { ...WHOLE_QUEUE, search: 'guild' } },
      { id: 'woven', name: 'Golden', view: { ...WHOLE_QUEUE, flaggedBy: ['golden' as const] } },
    ];
    const counting = countViews(cases, views, REVIEWER, NOW, 2);
    let steps = 1;
    let step = counting.next();
    for (; !step.done; step = counting.next()) steps += 1;
    expect(steps).toBe(3);
    expect(Object.fromEntries(step.value)).toEqual({
      waiting: 2,
      held: 1,
      'second-review': 1,
      adjudication: 0,
      appeals: 0,
      decided: 1,
      all: 4,
      own: 1,
      woven: 0,
    });
  });

  test('none of the built-in ones is narrowed, and each is what clearing it gives', () => {
    for (const { view } of BUILT_IN_VIEWS) {
      expect(isNarrowed(view)).toBe(false);
      expect(clearedView({ ...view, search: 'x', locales: ['de'] })).toEqual(view);
    }
    expect(isNarrowed({ ...WHOLE_QUEUE, search: '  ' })).toBe(false);
    expect(isNarrowed({ ...WHOLE_QUEUE, sortBy: 'age' })).toBe(false);
    expect(isNarrowed({ ...WHOLE_QUEUE, states: ['open'] })).toBe(true);
  });

  test('are alike whatever the order of their filters and however they sort', () => {
    const view: QueueView = { ...WHOLE_QUEUE, states: ['leased', 'open'], sortBy: 'age' };
    expect(narrowsAlike(view, WHOLE_QUEUE)).toBe(true);
    expect(narrowsAlike({ ...view, locales: ['de'] }, WHOLE_QUEUE)).toBe(false);
  });

  test('the number of filters leaves out the search and what the view itself has', () => {
    expect(countFilters(WHOLE_QUEUE)).toBe(0);
    expect(countFilters({ ...WHOLE_QUEUE, search: 'x', locales: ['de'], olderThanHours: 1 })).toBe(2);
    expect(countFilters({ ...WHOLE_QUEUE, states: ['open'] })).toBe(1);
  });
});

describe('what is told of a bulk assignment', () => {
  test.each([
    ['willow', { changed: 12, same: 0, passedOver: 0, uncertified: 0 }, 'Assigned 12 cases to willow'],
    [
      'willow',
      { changed: 1, same: 2, passedOver: 3, uncertified: 0 },
      'Assigned 1 case to willow, 2 already were, 3 skipped: held, golden items, or already decided',
    ],
    [
      'willow',
      { changed: 2, same: 0, passedOver: 0, uncertified: 3 },
      'Assigned 2 cases to willow, 3 not assigned: willow lacks a certificate for them',
    ],
    [null, { changed: 2, same: 1, passedOver: 0, uncertified: 0 }, 'Unassigned 2 cases, 1 already was'],
  ])('to %s', (assignee, counts, expected) => {
    expect(assignmentText(assignee, counts)).toBe(expected);
  });
});
