import type { Verdict } from '../../domain/queue/case.ts';
import type { FlagSource } from '../../domain/thresholds/policy.ts';

/** What the screens call a verdict. */
export const VERDICT_NAMES: Record<Verdict, string> = {
  confirmed: 'Confirmed',
  'not-confirmed': 'Not confirmed',
  inconclusive: 'Inconclusive',
};

/** What the screens call whatever put a case into the queue. */
export const SOURCE_NAMES: Record<FlagSource, string> = {
  classifier: 'Classifier',
  rules: 'Rules',
  'personal-info': 'Personal information',
  'known-match': 'Known match',
  'audit-sample': 'Audit sample',
  golden: 'Golden item',
};
