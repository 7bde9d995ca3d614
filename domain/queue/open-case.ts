import type { Assessment } from '../detection/assessment.ts';
import { decisiveRisk, isFlagged, type Policy } from '../thresholds/policy.ts';
import { CHARACTERISTIC_IDS, type CharacteristicId } from '../transcript/characteristics.ts';
import type { Case } from './case.ts';

/** What a case takes over from an assessed transcript. */
export type Assessed = Pick<Assessment, 'transcriptId' | 'risk' | 'peak' | 'characteristics' | 'model'> & {
  locale: string;
  channel: string;
  messageCount: number;
};

/** The characteristics with the highest scores, strongest first, leaving out those below 0.5. */
export function strongestCharacteristics(
  characteristics: Record<CharacteristicId, number>,
  count = 3,
): CharacteristicId[] {
  return CHARACTERISTIC_IDS.filter((id) => characteristics[id] >= 0.5)
    .sort((left, right) => characteristics[right] - characteristics[left])
    .slice(0, count);
}

/** The case that the policy makes of an assessed transcript, or null when it does not flag it. */
export function openCase(assessed: Assessed, policy: Policy, id: string, now: string): Case | null {
  if (!policy.layers.includes('classifier') || !isFlagged(assessed, policy)) return null;
  return {
    id,
    transcriptId: assessed.transcriptId,
    state: 'open',
    flaggedAt: now,
    flaggedBy: ['classifier'],
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
    revision: 1,
  };
}
