import { describe, expect, test } from 'vitest';
import { scoreAlike } from '../../../domain/commands/policy/activate-rule.ts';
import { renewShippedPackCommand } from '../../../domain/commands/policy/renew-shipped-pack.ts';
import { keepRescoredCommand } from '../../../domain/commands/scoring/keep-rescored.ts';
import { keepScoredCommand, newScored } from '../../../domain/commands/scoring/keep-scored.ts';
import { packKey } from '../../../domain/detection/assessment.ts';
import { makeContext } from '../../fixtures/commands.ts';
import { makeAssessment, makePolicy, makeTranscript } from '../../fixtures/factories.ts';

const OLD = { id: 'second-look', version: '1.0.0', sha256: 'a'.repeat(64) };
const NEW = { id: 'second-look', version: '1.1.0', sha256: 'b'.repeat(64) };
const context = makeContext({ actor: null as never }) as never;
const scoredBy = (model: typeof OLD, risk = 0.9) =>
  newScored(makeTranscript({ id: 't-1' }), makeAssessment({ transcriptId: 't-1', risk, model }));

describe('an extension that ships another pack', () => {
  const renew = (policy: ReturnType<typeof makePolicy> | undefined) =>
    renewShippedPackCommand.decide(NEW, policy, context);

  test('follows a policy that put the shipped one in force with a version of its own, and says so', () => {
    const done = renew(makePolicy({ version: 3, threshold: 0.7, model: { ...OLD, shipped: true } }));
    expect(done).toMatchObject({
      changes: { policies: { put: [{ version: 4, threshold: 0.7, model: { ...NEW, shipped: true } }] } },
      entries: [{ kind: 'policy-activated', payload: { version: 4, entered: 0, left: 0, model: NEW } }],
    });
  });

  test.each([
    ['no policy', undefined],
    ['nobody has chosen a pack', makePolicy()],
    ['another pack is in force', makePolicy({ model: OLD })],
    ['it is the same one', makePolicy({ model: { ...NEW, shipped: true } })],
  ])('does nothing: %s', (_, policy) => {
    expect(renew(policy)).toMatchObject({ changes: {}, entries: [] });
  });
});

describe('what a pack says that is not in force', () => {
  test('is not kept of what waits to be scored', () => {
    const state = {
      ...{ waiting: new Set(['t-1']), rules: null, golden: new Set<string>(), running: [], pack: undefined },
      policy: makePolicy({ model: NEW }),
    };
    expect(keepScoredCommand.decide([scoredBy(OLD)], state, context)).toMatchObject({
      answer: 0,
      changes: {},
    });
    expect(keepScoredCommand.decide([scoredBy(NEW)], state, context)).toMatchObject({ answer: 1 });
  });

  const standing = (model: typeof OLD | undefined, before: typeof OLD) => ({
    ...{ cases: [], golden: new Set<string>(), rules: null, used: undefined },
    policy: makePolicy(model ? { model } : {}),
    before: [scoredBy(before, 0.1)],
  });
  const nothing = { answer: { kept: 0, opened: 0 }, changes: {}, entries: [] };

  test('takes no place of what stands; what is in force does, once, and what stood is kept', () => {
    const decide = (by: typeof OLD, state: ReturnType<typeof standing>) =>
      keepRescoredCommand.decide([scoredBy(by)], state, context);
    expect(decide(NEW, standing(OLD, OLD))).toMatchObject(nothing);
    expect(decide(NEW, standing(undefined, OLD))).toMatchObject(nothing);
    expect(decide(NEW, standing(NEW, NEW))).toMatchObject(nothing);
    expect(decide(NEW, { ...standing(NEW, OLD), before: [] })).toMatchObject(nothing);
    expect(decide(NEW, standing(NEW, OLD))).toMatchObject({
      answer: { kept: 1, opened: 1 },
      changes: {
        assessments: { put: [{ transcriptId: 't-1', risk: 0.9, model: NEW }] },
        formerAssessments: {
          put: [{ transcriptId: 't-1', risk: 0.1, model: OLD, pack: packKey(OLD) }],
          delete: [['t-1', packKey(NEW)]],
        },
        packs: { put: [NEW] },
      },
      entries: [{ kind: 'cases-opened' }],
    });
  });
});

test('policies score alike with the same pack, whether it is said to be shipped or not', () => {
  expect(scoreAlike(undefined, undefined)).toBe(true);
  expect(scoreAlike(undefined, OLD)).toBe(false);
  expect(scoreAlike(OLD, { ...OLD, shipped: true })).toBe(true);
  expect(scoreAlike(OLD, { ...OLD, version: '1.0.0+shifted' })).toBe(false);
});
