import type { ModelReference } from '../detection/assessment.ts';
import { type MatchFacts, similarityOf } from '../matching/match-facts.ts';
import { isExact, type MatchMethod } from '../matching/methods.ts';
import type { Case } from './case.ts';
import { UNTOUCHED } from './open-case.ts';

/** Raised when a method comes to other hashes than before. */
const VERSION = '1';

/** SHA-256 of a method's name and version with a space between them, such as "pdq 1". */
const DIGESTS: Record<MatchMethod, string> = {
  md5: '16b9f4e095a151a44130d153bcfb33d3cdef8efc4e6582ac3a8a288fdd0151b6',
  sha1: '91f85fb2b3c62a25eb4c9fe866e204d384561ecd03614615cac6d1928a7d1f01',
  sha256: '77ed932dc1877397c8e38e739727dbf398c5e6ebbbb60a67b9049b43dee4f829',
  pdq: '3838a4061e9e304f82979592060de48f56343fd89122df22660cbc345943d760',
  'difference-hash': 'f20765ca77f5f14a19a175876d4bba2d4fa8ce9a208d321f603308d6a51468c3',
  'dct-hash': '00b47eeb39a64cfbcfc2a23b5cb94dbe50f57a353694071186e4aa0cc5b9ea21',
  vpdq: 'edf7690f9d15fb6c24fc6a9a56ab462fdf31ff95bff71430c8d44f15e3603fb7',
};

/** What stands for the model in a case that a method of matching brought in. */
export const modelOfMethod = (method: MatchMethod): ModelReference => ({
  ...{ id: method, version: VERSION, sha256: DIGESTS[method] },
});

/**
 * The open case of a picture that matches an entry. Risk is the share of bits that agree, threshold the least share
 * that counted as a match, both 0 to 1.
 */
export function openMatchCase(
  pictureId: string,
  match: MatchFacts,
  { id, policyVersion, now }: { id: string; policyVersion: number; now: string },
): Case {
  const { method, distance, within } = match;
  return {
    ...{ id, transcriptId: pictureId, state: 'open', origin: 'detection', flaggedAt: now },
    flaggedBy: [isExact(method) ? 'exact-hash' : 'perceptual-hash'],
    risk: similarityOf(method, distance),
    threshold: similarityOf(method, within),
    policyVersion,
    model: modelOfMethod(method),
    ...{ strongest: [], locale: '', channel: '', messageCount: 0 },
    ...{ verdict: null, decidedAt: null },
    ...UNTOUCHED,
    match,
    revision: 1,
  };
}
