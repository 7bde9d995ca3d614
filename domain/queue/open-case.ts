import type { Assessment } from '../detection/assessment.ts';
import { decisiveRisk, type FlagFacts, flaggingLayers, type Policy } from '../policy/flag-rule.ts';
import { CHARACTERISTIC_IDS, type CharacteristicId } from '../transcript/characteristics.ts';
import type { Case } from './case.ts';

/** What nobody has done to a case yet. */
export const UNTOUCHED = {
  reviews: [],
  escalatedBy: null,
  secondReview: null,
  blind: null,
  lease: null,
  assignee: null,
  skippedBy: [],
  help: null,
  appeal: null,
  audit: null,
} satisfies Partial<Case>;

/** What a case takes over from an assessed transcript. */
export type Assessed = FlagFacts &
  Pick<Assessment, 'transcriptId' | 'model'> & {
    locale: string;
    channel: string;
    messageCount: number;
  };

/** The characteristics with the highest scores, strongest first, leaving out those below 0.5. */
export function strongestCharacteristics(
  characteristics: Assessment['characteristics'],
  count = 3,
): CharacteristicId[] {
  const score = (id: CharacteristicId) => characteristics[id] ?? 0;
  return CHARACTERISTIC_IDS.filter((id) => score(id) >= 0.5)
    .sort((left, right) => score(right) - score(left))
    .slice(0, count);
}

/** An open case of an assessed transcript, whatever brought it in. */
export function newCase(
  assessed: Assessed,
  policy: Policy,
  { id, origin, flaggedBy, now }: { id: string; now: string } & Pick<Case, 'origin' | 'flaggedBy'>,
): Case {
  return {
    id,
    transcriptId: assessed.transcriptId,
    state: 'open',
    origin,
    flaggedAt: now,
    flaggedBy,
    risk: decisiveRisk(assessed, policy),
    threshold: policy.threshold,
    policyVersion: policy.version,
    model: assessed.model,
    strongest: strongestCharacteristics(assessed.characteristics),
    locale: assessed.locale,
    channel: assessed.channel,
    messageCount: assessed.messageCount,
    verdict: null,
    decidedAt: null,
    ...UNTOUCHED,
    revision: 1,
  };
}

/** The case that the policy makes of an assessed transcript, or null when it does not flag it. */
export function openCase(assessed: Assessed, policy: Policy, id: string, now: string): Case | null {
  const flaggedBy = flaggingLayers(assessed, policy);
  return flaggedBy.length === 0
    ? null
    : newCase(assessed, policy, { id, now, origin: 'detection', flaggedBy });
}
