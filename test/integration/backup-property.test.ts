import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { riskRule } from '../../domain/policy/flag-rule.ts';
import { database } from '../../storage/database.ts';
import { createBackup } from '../../workflows/backup/backup.ts';
import { readBackup } from '../../workflows/backup/read-backup.ts';
import { verifyChain } from '../../workflows/log/log-check.ts';
import { activateRule } from '../../workflows/policy/tuning.ts';
import { makePolicy, makeReviewPolicy, makeRules } from '../fixtures/factories.ts';
import { sitAs } from '../fixtures/fresh-database.ts';
import { PROPERTY_TIME } from '../fixtures/property-time.ts';
import { everything } from '../fixtures/purging.ts';
import { type Action, actionArbitrary, liveThrough } from '../fixtures/random-profile.ts';
import { storeAssessed } from '../fixtures/stored.ts';
import { addPolicy, addReviewPolicy } from '../fixtures/writes.ts';

/** A verdict that was corrected once and waits for nobody else. */
const CORRECTED: Action[] = [
  { who: 'cedar', what: 'review', choice: 'confirmed', pick: 0 },
  { who: 'cedar', what: 'correct', choice: 'not-confirmed', pick: 0 },
  { who: 'willow', what: 'review', choice: 'confirmed', pick: 0 },
];

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] });
});
afterEach(() => {
  vi.useRealTimers();
});

test('whatever a team does, the cases agree with the log, and a backup holds exactly what is stored', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(actionArbitrary(), { minLength: 5, maxLength: 30 }),
      fc.constantFrom(0, 0.5, 1),
      async (actions, share) => {
        await database.delete({ disableAutoOpen: false });
        await addPolicy(makePolicy({ threshold: 0.95 }));
        await addReviewPolicy(makeReviewPolicy({ rules: makeRules({ secondReview: { share } }) }));
        await sitAs('hazel', 'lead');
        await storeAssessed([0.9, 0.8, 0.7, 0.6, 0.4]);
        await activateRule(riskRule(0.5), 'begin');
        await liveThrough(actions);
        expect((await verifyChain()).cases).toMatchObject({ disagreements: [] });
        await sitAs('hazel', 'lead');
        const before = await everything();
        const { tables } = await readBackup((await createBackup()).stream());
        expect(tables).toEqual(before);
      },
    ),
    { ...PROPERTY_TIME, numRuns: 25, examples: [[CORRECTED, 0]] },
  );
});
