import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { CaseReplay } from '../../domain/decisions/case-replay.ts';
import type { Case } from '../../domain/queue/case.ts';
import type { Transcript } from '../../domain/transcript/transcript.ts';
import { allCases } from '../../storage/cases.ts';
import { database } from '../../storage/database.ts';
import { readLog } from '../../storage/log.ts';
import { importTranscripts } from '../../workflows/intake/intake.ts';
import { verifyChain } from '../../workflows/log/log-check.ts';
import { scoreWaiting } from '../../workflows/scoring/scoring.ts';
import {
  makeAssessment,
  makePolicy,
  makeReviewPolicy,
  makeRules,
  makeTranscript,
} from '../fixtures/factories.ts';
import { sitAs } from '../fixtures/fresh-database.ts';
import { PROPERTY_TIME } from '../fixtures/property-time.ts';
import { actionArbitrary, liveThrough, TEAM } from '../fixtures/random-profile.ts';
import { addPolicy, addReviewPolicy } from '../fixtures/writes.ts';

/** Its risk, spread over the whole range by its number. */
const riskOf = (id: string) => ((Number(id.slice(2)) * 37) % 100) / 100;

vi.mock('../../workflows/scoring/scoring-pool.ts', () => ({
  poolInForce: async () => ({
    size: 1,
    score: async (batch: Transcript[]) => ({
      ok: true,
      value: batch.map(({ id }) =>
        makeAssessment({ transcriptId: id, risk: riskOf(id) * 0.8, peak: riskOf(id) }),
      ),
    }),
  }),
}));

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] });
});
afterEach(() => {
  vi.useRealTimers();
});

/** Takes in transcripts, every other one labelled, and scores them. */
async function importSome(first: number, count: number): Promise<void> {
  await sitAs('hazel', 'lead');
  const lines = Array.from({ length: count }, (_, index) => {
    const number = first + index;
    const label = { outcome: 'risk' as const, characteristics: [] };
    const { id, ...rest } = makeTranscript({ id: `t-${number}`, channel: `room ${number % 3}` });
    return JSON.stringify(number % 2 === 0 ? { id, ...rest, label } : { id, ...rest });
  });
  await importTranscripts(new Blob([lines.join('\n')]).stream(), 'some.jsonl');
  await scoreWaiting();
}

/** What an assignment rule says of nothing. */
const ANY = { channels: [], locales: [], characteristics: [], layers: [], risk: null };

/** A case without what nothing tells: when its lease ends, its tab and beginning, and which revision it is. */
function tellable({ revision: _revision, lease, ...told }: Case) {
  const { changedAt: _changed, ...whole } = told as typeof told & { changedAt?: number };
  return { ...whole, lease: lease?.reviewer ?? null };
}
const byId = (left: { id: string }, right: { id: string }) => (left.id < right.id ? -1 : 1);

test('whatever a team does, the log read into empty tables gives the same cases', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(actionArbitrary({ without: ['purge'] }), { minLength: 30, maxLength: 60 }),
      fc.constantFrom(0, 0.5, 1),
      fc.boolean(),
      async (actions, share, assigning) => {
        vi.setSystemTime('2026-03-05T12:00:00Z');
        await database.delete({ disableAutoOpen: false });
        await addPolicy(makePolicy({ threshold: 0.6 }));
        const rules = makeRules({ secondReview: { share }, blind: { mode: 'share', share: 0.5 } });
        const assignment = [
          { ...ANY, id: 'first', channels: ['room 1'], assignees: ['willow'] },
          {
            ...ANY,
            id: 'rest',
            risk: [0.2, 0.9] as [number, number],
            assignees: ['amber', 'nobody here', 'cedar'],
          },
        ];
        const woven = {
          ...rules,
          ...(assigning ? { assignment } : {}),
          golden: { rate: 0.4, feedback: 'at-once' as const },
          audit: { rate: 0.3 },
        };
        await addReviewPolicy(makeReviewPolicy({ rules: woven }));
        // Who has no profile is given nothing.
        for (const name of ['willow', 'amber', 'cedar'] as const) await sitAs(name, TEAM[name]);
        await importSome(0, 9);
        await liveThrough(actions, async (index) => {
          if (index % 20 === 19) await importSome(10 * (index + 1), 5);
        });
        const given = (await readLog()).some(
          ({ payload }) => 'reviewPolicyVersion' in payload && 'assignee' in payload,
        );
        expect(given).toBe(assigning);
        const replay = new CaseReplay();
        replay.take(await readLog());
        const told = [...replay.told()];
        expect(told.every(({ begun }) => begun)).toBe(true);
        expect(told.map(({ at }) => tellable(at)).sort(byId)).toEqual(
          (await allCases()).map(tellable).sort(byId),
        );
        expect(await verifyChain()).toMatchObject({ broken: null, cases: { disagreeing: 0, unbegun: 0 } });
      },
    ),
    { ...PROPERTY_TIME, numRuns: 25 },
  );
});
