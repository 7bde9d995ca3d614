import { describe, expect, test } from 'vitest';
import { caseAgreement } from '../../../domain/decisions/case-agreement.ts';
import { caseEntries } from '../../../domain/decisions/case-entries.ts';
import { logEntrySchema } from '../../../domain/decisions/log-entry.ts';
import { MATCH_FINDINGS, verdictOfFinding } from '../../../domain/matching/finding.ts';
import { VERDICTS } from '../../../domain/policy/verdicts.ts';
import { makeMatchCase } from '../../fixtures/factories.ts';
import { makeLog, newEntry, PAYLOADS } from '../../fixtures/log-entries.ts';

describe('a decision on a match in the log', () => {
  test.each(MATCH_FINDINGS)(
    'with the finding “%s” is read with the verdict that follows from it alone',
    (finding) => {
      for (const verdict of VERDICTS) {
        const payload = { ...PAYLOADS.decision, verdict, finding };
        const [entry] = makeLog([newEntry('decision', { payload })]);
        const { success, error } = logEntrySchema.safeParse(entry);
        expect(success).toBe(verdict === verdictOfFinding(finding));
        if (!success)
          expect(error!.issues).toMatchObject([
            { path: ['payload', 'finding'], message: 'finding-against-verdict' },
          ]);
      }
    },
  );
});

describe('a match that is told by the log', () => {
  const opened = makeMatchCase();
  const log = makeLog(caseEntries({ at: opened.flaggedAt, actor: 'Second Look' }, { opened: [opened] }));
  const { match } = opened;

  test('agrees with the stored case, in whatever order its facts are stored', () => {
    const turned = Object.fromEntries(Object.entries(match!).reverse()) as typeof match;
    for (const stored of [opened, { ...opened, match: turned! }])
      expect(caseAgreement([stored], log)).toMatchObject({ compared: 1, disagreeing: 0 });
  });

  test.each([
    ['another entry', { entryId: 'entry-2' }],
    ['another bank', { bankId: 'bank-2' }],
    ['another method', { method: 'dct-hash' }],
    ['another distance', { distance: 9 }],
    ['another limit', { within: 30 }],
    ['another variant', { variant: 'rotate90' }],
    ['another name', { name: 'map-9' }],
    ['another quality', { quality: 89 }],
  ])('disagrees with a case of %s', (_what, change) => {
    const stored = { ...opened, match: { ...match!, ...change } as typeof match & {} };
    expect(caseAgreement([stored], log).disagreements).toMatchObject([{ parts: ['flag'] }]);
  });
});
