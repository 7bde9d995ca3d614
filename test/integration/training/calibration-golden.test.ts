import { expect, test, vi } from 'vitest';
import { database } from '../../../storage/database.ts';
import { makeGoldenItems } from '../../../workflows/quality/quality.ts';
import { takeNextCase } from '../../../workflows/review/next-case.ts';
import { openVote, planSession } from '../../../workflows/training/calibration.ts';
import {
  exportSession,
  readSessionFile,
  receiveSession,
} from '../../../workflows/training/calibration-files.ts';
import { makeCase, makeReviewPolicy, makeRules } from '../../fixtures/factories.ts';
import { sitAs, withFreshDatabase } from '../../fixtures/fresh-database.ts';
import { storeAssessed } from '../../fixtures/stored.ts';
import { addCases, addReviewPolicy } from '../../fixtures/writes.ts';

vi.mock('wxt/browser', () => ({ browser: { runtime: { getManifest: () => ({ version: '9.9.9' }) } } }));

withFreshDatabase();

const PEOPLE = ['amber', 'oak', 'willow'];
const PLACES = Array.from({ length: 8 }, (_, place) => place);

async function nextFor(name: string): Promise<string | null> {
  await sitAs(name, 'reviewer');
  return (await takeNextCase())?.transcriptId ?? null;
}

test('Whoever took part in a calibration session, or was sent its cases, is not served one of them as a golden item.', async () => {
  await storeAssessed(PLACES.map(() => 0.9));
  await database.assessments.toCollection().modify((stored) => {
    stored.label = { outcome: 'risk', characteristics: ['secrecy'] };
    stored.labelled = 1;
  });
  await addCases(
    PLACES.map((place) =>
      makeCase({
        ...{ id: `case-${place}`, transcriptId: `t-${place}`, state: 'decided', verdict: 'confirmed' },
        reviews: [{ stage: 'first-review', reviewer: 'ivy', verdict: 'confirmed', seq: 1 }],
      }),
    ),
  );
  await addReviewPolicy(
    makeReviewPolicy({ version: 2, rules: makeRules({ golden: { rate: 1, feedback: 'never' } }) }),
  );
  await sitAs('fern', 'lead');
  await makeGoldenItems(['t-3']);
  for (const name of [...PEOPLE, 'rowan', 'ash']) await sitAs(name, 'reviewer');
  await sitAs('hazel', 'lead');
  const session = await planSession({
    title: 'Presents',
    items: PLACES.map((place) => ({ id: `t-${place}`, source: 'queue' as const })),
    people: PEOPLE,
    sawAnswers: false,
  });
  await openVote(session);
  const sent = await readSessionFile(await exportSession(session));
  await sitAs('rowan', 'reviewer');
  await receiveSession(sent, 'rowan');

  for (const name of [...PEOPLE, 'hazel', 'rowan']) expect([name, await nextFor(name)]).toEqual([name, null]);
  expect(await nextFor('ash')).toBe('t-3');
});
