import { describe, expect, test } from 'vitest';
import { seededRandom } from '../../domain/metrics/intervals/bootstrap.ts';
import type { Case } from '../../domain/queue/case.ts';
import { firstOpenCase } from '../../storage/cases.ts';
import { takeNextCase } from '../../workflows/review/next-case.ts';
import { submitReview } from '../../workflows/review/review.ts';
import { makeCase, makeMatchCase, makeSubmission } from '../fixtures/factories.ts';
import { withFreshDatabase } from '../fixtures/fresh-database.ts';
import { addCases } from '../fixtures/writes.ts';

withFreshDatabase();

/** Transcripts of any risk, pictures of any likeness, some decided. */
function mixed(count: number): Case[] {
  const random = seededRandom(7);
  return Array.from({ length: count }, (_, place) => {
    const state = random() < 0.2 ? ('decided' as const) : ('open' as const);
    const common = { id: `case-${place}`, transcriptId: `t-${place}`, state, risk: random() };
    return random() < 0.5 ? makeMatchCase(common) : makeCase(common);
  });
}

const every = () => true;

describe('the first open case', () => {
  test('by risk is a transcript, by likeness a picture, whatever the numbers of the other', async () => {
    const cases = mixed(400);
    await addCases(cases);
    for (const suits of [every, ({ risk }: Case) => risk < 0.1]) {
      const open = cases
        .filter((each) => each.state === 'open' && suits(each))
        .sort((left, right) => right.risk - left.risk);
      const [transcript, picture] = [false, true].map((of) =>
        open.find(({ match }) => (match !== undefined) === of),
      );
      expect(await firstOpenCase('detection', 'highest-risk', suits)).toEqual(transcript);
      expect(await firstOpenCase('detection', 'most-alike', suits)).toEqual(picture);
    }
    expect(await firstOpenCase('detection', 'most-alike', () => false)).toBeUndefined();
  });

  test('is there without pictures, and none by likeness', async () => {
    await addCases([makeCase({ risk: 0.6 }), makeCase({ id: 'case-2', transcriptId: 't-2', risk: 0.9 })]);
    expect(await firstOpenCase('detection', 'highest-risk', every)).toMatchObject({ id: 'case-2' });
    expect(await firstOpenCase('detection', 'most-alike', every)).toBeUndefined();
  });
});

test('a queue of both is worked off to its end, each kind by its own order', async () => {
  const cases = mixed(24).map((each): Case => ({ ...each, state: 'open' }));
  await addCases(cases);
  const given: Case[] = [];
  for (let next = await takeNextCase(); next; next = await takeNextCase()) {
    given.push(next);
    await submitReview(
      next.id,
      makeSubmission({
        choice: 'confirmed',
        ...(next.match && { characteristics: [], finding: 'same-item' }),
      }),
    );
  }
  expect(given).toHaveLength(cases.length);
  for (const ofPicture of [false, true]) {
    const risks = given.filter(({ match }) => (match !== undefined) === ofPicture).map(({ risk }) => risk);
    expect(risks.length).toBeGreaterThan(5);
    expect(risks).toEqual(risks.toSorted((left, right) => right - left));
  }
});
