import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import canonicalize from 'canonicalize';
import { z } from 'zod';
import { decisiveRisk } from '../policy/flag-rule.ts';
import type { Case } from '../queue/case.ts';
import { type Assessed, strongestCharacteristics, UNTOUCHED } from '../queue/open-case.ts';
import { characteristicSchema } from '../transcript/transcript.ts';
import { modelSchema } from './told-cases.ts';

const share = z.number().min(0).max(1);

/** What the cases of golden items take over from their transcripts, as the entry that makes them tells it. */
export const goldenSupplySchema = z.object({
  /** Kept from everybody but leads; see {@link goldenCaseId}. */
  key: z.string().regex(/^[0-9a-f]{64}$/),
  /** The policy in force. */
  policy: z.object({ version: z.number().int().positive(), threshold: z.number(), latching: z.boolean() }),
  /** In the order of the transcripts' ids. */
  items: z.array(
    z.object({
      risk: share,
      peak: share,
      model: modelSchema,
      strongest: z.array(characteristicSchema),
      locale: z.string(),
      channel: z.string(),
      messageCount: z.number().int().nonnegative(),
    }),
  ),
});
type GoldenSupply = z.infer<typeof goldenSupplySchema>;
export type GoldenFacts = GoldenSupply['items'][number];
export type PolicyInBrief = GoldenSupply['policy'];

/**
 * The id of a reviewer's own case of a golden item: a UUID like any other to whoever does not know the key. Because it
 * follows from the entry that made the item, the first taking of the case needs no entry beside it, which would give
 * it away.
 */
export function goldenCaseId(key: string, transcriptId: string, reviewer: string): string {
  const digest = sha256(utf8ToBytes(canonicalize([key, transcriptId, reviewer])!)).slice(0, 16);
  // Version 4, the variant of RFC 9562.
  digest[6] = (digest[6]! & 0x0f) | 0x40;
  digest[8] = (digest[8]! & 0x3f) | 0x80;
  const hex = bytesToHex(digest);
  return [
    [0, 8],
    [8, 12],
    [12, 16],
    [16, 20],
    [20, 32],
  ]
    .map(([from, to]) => hex.slice(from, to))
    .join('-');
}

/** What the cases of a golden item take over from its transcript. */
export function goldenFacts({ characteristics, ...assessed }: Assessed): GoldenFacts {
  const { risk, peak, model, locale, channel, messageCount } = assessed;
  const strongest = strongestCharacteristics(characteristics);
  return { risk, peak, model, strongest, locale, channel, messageCount };
}

/** A reviewer's case of a golden item, as it is when they are about to take it for the first time. */
export function goldenCase(
  facts: GoldenFacts & { transcriptId: string },
  policy: PolicyInBrief,
  { id, reviewer, now }: { id: string; reviewer: string; now: string },
): Case {
  const { transcriptId, model, strongest, locale, channel, messageCount } = facts;
  return {
    ...{ id, transcriptId, state: 'open', origin: 'golden', flaggedAt: now, flaggedBy: ['golden'] },
    ...{ risk: decisiveRisk(facts, policy), threshold: policy.threshold, policyVersion: policy.version },
    ...{ model, strongest, locale, channel, messageCount, verdict: null, decidedAt: null },
    ...UNTOUCHED,
    assignee: reviewer,
    revision: 1,
  };
}
