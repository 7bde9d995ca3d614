import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { type FlagFacts, isFlagged } from '../../domain/policy/flag-rule.ts';
import { flaggedIds } from '../../storage/assessments.ts';
import { allCases } from '../../storage/cases.ts';
import { database } from '../../storage/database.ts';
import { activateRule, previewRule } from '../../workflows/policy/tuning.ts';
import { makeAssessment } from '../fixtures/factories.ts';
import { withFreshDatabase } from '../fixtures/fresh-database.ts';
import { anyFlaggable, anyRule } from '../fixtures/rules.ts';
import { putAssessments } from '../fixtures/writes.ts';

withFreshDatabase();

const states = async () =>
  Object.fromEntries((await allCases()).map(({ transcriptId, state }) => [transcriptId, state]));

describe('any rule on any store', () => {
  beforeEach(() => database.assessments.clear());
  const anyStore = fc.array(anyFlaggable, { minLength: 1, maxLength: 8 });
  const store = (flaggables: readonly FlagFacts[]) =>
    putAssessments(
      flaggables.map((flaggable, index) => ({
        ...makeAssessment({ transcriptId: `t-${index}` }),
        ...flaggable,
        label: null,
        locale: 'en',
        channel: 'forum',
        messageCount: 2,
      })),
    );

  test('the indexes find exactly what the rule flags', async () => {
    await fc.assert(
      fc.asyncProperty(anyStore, fc.array(anyRule, { minLength: 5 }), async (flaggables, rules) => {
        await database.assessments.clear();
        await store(flaggables);
        const stored = await database.assessments.toArray();
        for (const rule of rules) {
          const expected = stored.filter((each) => isFlagged(each, rule));
          expect(
            (await flaggedIds(rule)).symmetricDifference(
              new Set(expected.map(({ transcriptId }) => transcriptId)),
            ).size,
          ).toBe(0);
        }
      }),
      { numRuns: 30 },
    );
  });

  test('activation does what the preview says', async () => {
    await fc.assert(
      fc.asyncProperty(anyStore, anyRule, anyRule, async (flaggables, first, second) => {
        fc.pre(first.layers.length > 0 && second.layers.length > 0);
        await Promise.all([database.assessments.clear(), database.cases.clear()]);
        await store(flaggables);
        for (const rule of [first, second, { ...first, threshold: 0.33 }]) {
          const { entering, leaving, ...preview } = await previewRule(rule);
          const before = await states();
          const done = await activateRule(rule, 'why').catch(({ code }) => code);
          if (done === 'unchanged') continue;
          expect(done).toEqual(preview);
          expect([entering.length, leaving.length]).toEqual([done.entered, done.left]);
          const after = { ...before };
          for (const { transcriptId } of entering) after[transcriptId] = 'open';
          for (const { transcriptId } of leaving) after[transcriptId] = 'withdrawn';
          expect(await states()).toEqual(after);
        }
      }),
      { numRuns: 30 },
    );
  });
});
