import { expect, test } from 'vitest';
import type { LogEntryOf } from '../../../domain/decisions/log-entry.ts';
import { classToCsv, itemsToCsv } from '../../../domain/export/class-csv.ts';
import { type ClassFacts, classOf } from '../../../domain/training/class-view.ts';
import type { WatchedCertificate } from '../../../domain/training/early-renewal.ts';
import { itemAnalysis } from '../../../domain/training/item-analysis.ts';
import { makeCertificate } from '../../fixtures/credentials.ts';
import { makeReviewer } from '../../fixtures/factories.ts';
import { makeAnswer, makeLessonStep } from '../../fixtures/learning.ts';
import { newEntry } from '../../fixtures/log-entries.ts';

const certificate = (
  person: string,
  expiresAt: string,
  state: WatchedCertificate['state'] = 'valid',
  early: WatchedCertificate['early'] = null,
): WatchedCertificate => {
  const { languages, ...issued } = makeCertificate({ person, expiresAt, id: `certificate of ${person}` });
  return {
    ...issued,
    languages: [...languages],
    sittingId: 's',
    state,
    early,
    staleSince: null,
    revoked: null,
  };
};

const FACTS: ClassFacts = {
  people: ['amber', 'birch', 'oak', 'willow', 'elm'].map((name) =>
    makeReviewer({ name, role: 'trainee', retiredAt: name === 'elm' ? '2026-03-01T00:00:00.000Z' : null }),
  ),
  records: new Map([
    [
      'willow',
      [
        makeLessonStep({ step: 12 }),
        makeLessonStep({ id: 'step-2', lesson: 'isolation', step: 2 }),
        makeAnswer(),
      ],
    ],
    ['oak', [makeLessonStep({ id: 'step-3', reviewer: 'oak' })]],
  ]),
  exams: [true, false].map((passed) => {
    const entry = newEntry('exam-handed-in', { actor: 'willow' }) as LogEntryOf<'exam-handed-in'>;
    return { ...entry, payload: { ...entry.payload, passed } };
  }),
  certificates: [
    certificate('willow', '2026-09-01T00:00:00.000Z'),
    certificate('oak', '2026-04-01T00:00:00.000Z', 'expires-soon'),
  ],
  lessons: [
    { id: 'secrecy', steps: 12 },
    { id: 'isolation', steps: 12 },
  ],
  dueOf: (records) => records.length,
};

const STAMP = {
  ...{ exported_at: '2026-03-06T00:00:00.000Z', as_of: '2026-03-06T00:00:00.000Z', filters: '' },
  ...{ app_version: '1.0.0', log_id: 'a'.repeat(64), log_seq: 9, log_hash: 'b'.repeat(64) },
};

test('whose certificate runs out first stands first, those without one last, nobody who has left', () => {
  expect(classOf(FACTS).map(({ name }) => name)).toEqual(['oak', 'willow', 'amber', 'birch']);
});

test('each is where their own records, exams and certificates put them', () => {
  const [oak, willow, amber] = classOf(FACTS);
  expect(willow).toMatchObject({
    ...{ lastActive: '2026-03-05T10:00:00.000Z', due: 3, exams: { sat: 2, passed: 1 } },
    certificate: { state: 'valid' },
    path: { next: { to: 'lesson', lesson: 'isolation' } },
  });
  expect(oak).toMatchObject({ due: 1, exams: { sat: 0, passed: 0 }, certificate: { state: 'expires-soon' } });
  expect(amber).toMatchObject({ lastActive: null, due: 0, certificate: null });
});

test('whose certificate is to be renewed early is told with the figures, as CSV too', () => {
  const early = { bar: 0.7, figures: { k: 20, n: 50, upper95: 0.61 } };
  const certificates = [certificate('oak', '2026-09-01T00:00:00.000Z', 'valid', early)];
  const members = classOf({ ...FACTS, certificates });
  expect(members[0]).toMatchObject({ name: 'oak', reminder: { why: 'early', early } });
  expect(members[1]!.reminder).toBeNull();
  const [head, row] = classToCsv(members, STAMP).split('\r\n');
  const cells = row!.split(',');
  const cell = (name: string) => cells[head!.split(',').indexOf(name)];
  expect(
    ['certificate_state', 'renewal', 'golden_right', 'golden_answers', 'golden_upper95'].map(cell),
  ).toEqual([...['valid', 'early', '20', '50', '0.61']]);
});

test('as CSV nothing that a spreadsheet would compute, and each row says where it comes from', () => {
  const people = [makeReviewer({ name: '=1+1', role: 'trainee' })];
  const csv = classToCsv(classOf({ ...FACTS, people }), STAMP);
  const [head, row] = csv.split('\r\n');
  expect(head).toContain(
    'person,role,next,lessons_done,lessons,last_active_at,due_cards,exams_sat,exams_passed',
  );
  expect(row).toMatch(/^'=1\+1,trainee,lesson,0,2,,0,0,0,,,,/);
  expect(row).toContain('b'.repeat(64));
});

test('items as CSV, with what was found of each', () => {
  const answers = Array.from({ length: 12 }, (_, person) =>
    Array.from({ length: 6 }, (_, item) =>
      makeAnswer({
        reviewer: `person-${person}`,
        verdict: item === 0 ? 'not-confirmed' : 'confirmed',
        item: { ...makeAnswer().item, id: `item-${item}` },
      }),
    ),
  ).flat();
  const rows = itemsToCsv(itemAnalysis(answers), STAMP).split('\r\n');
  expect(rows[1]).toMatch(/^item-0,secrecy,en,risk,risk,easy,direct,too-hard;best-disagree,0,12,0,/);
  expect(rows[2]).toMatch(/^item-1,secrecy,en,risk,risk,easy,direct,,12,12,1,/);
});
