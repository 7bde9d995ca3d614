import { LAYER_NAMES } from '../../../domain/detection/layer-names.ts';
import { CHOICE_NAMES, type Choice } from '../../../domain/policy/choices.ts';
import type { FlagSource } from '../../../domain/policy/flag-sources.ts';

/** What the screens call a choice, or the decision on an appeal. */
export const DECISION_NAMES: Record<Choice | 'upheld' | 'reversed', string> = {
  ...CHOICE_NAMES,
  upheld: 'Upheld',
  reversed: 'Reversed',
};

/** What the screens call whatever put a case into the queue. */
export const SOURCE_NAMES: Record<FlagSource, string> = {
  ...LAYER_NAMES,
  'audit-sample': 'Audit sample',
  golden: 'Golden item',
};
