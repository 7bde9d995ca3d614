import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { caseEntries } from '../../../domain/decisions/case-entries.ts';
import type { MatchFacts } from '../../../domain/matching/match-facts.ts';
import { MATCH_METHODS } from '../../../domain/matching/methods.ts';
import { caseSchema } from '../../../domain/queue/case.ts';
import { modelOfMethod, openMatchCase } from '../../../domain/queue/open-match-case.ts';

const near: MatchFacts = {
  ...{ bankId: 'bank-1', entryId: 'entry-1', method: 'pdq' },
  ...{ distance: 16, within: 32, variant: 'original', quality: 80 },
};
const open = (match: MatchFacts) =>
  openMatchCase('picture-1', match, { id: 'case-1', policyVersion: 3, now: '2026-03-05T08:00:00.000Z' });

describe('the case of a match', () => {
  test('is one that can be stored, with the match in it', () => {
    expect(caseSchema.parse(open(near))).toEqual(open(near));
    expect(open(near)).toMatchObject({
      ...{ id: 'case-1', transcriptId: 'picture-1', state: 'open', origin: 'detection', policyVersion: 3 },
      ...{ flaggedBy: ['perceptual-hash'], strongest: [], locale: '', channel: '', messageCount: 0 },
      match: near,
    });
  });

  test('has the share of bits that agree as its risk, and the least that counted as its threshold', () => {
    expect(open(near)).toMatchObject({ risk: 0.9375, threshold: 0.875 });
    expect(open({ ...near, method: 'dct-hash', quality: null })).toMatchObject({
      risk: 0.75,
      threshold: 0.5,
    });
    expect(open({ ...near, method: 'md5', distance: 0, within: 0, quality: null })).toMatchObject({
      ...{ risk: 1, threshold: 1, flaggedBy: ['exact-hash'] },
    });
  });

  test('is told in the log with the match', () => {
    const [entry] = caseEntries(
      { at: open(near).flaggedAt, actor: 'system' },
      { opened: [open(near)], withdrawn: [] },
    );
    expect(entry).toMatchObject({
      kind: 'cases-opened',
      payload: {
        caseIds: ['case-1'],
        model: modelOfMethod('pdq'),
        cases: [{ transcriptId: 'picture-1', match: near }],
      },
    });
  });
});

test.each(MATCH_METHODS)('%s is named as a model by the digest of its name and version', (method) => {
  const { id, version, sha256 } = modelOfMethod(method);
  expect(id).toBe(method);
  expect(sha256).toBe(createHash('sha256').update(`${id} ${version}`).digest('hex'));
});
