import type { CommandId } from '../../../domain/keys/commands.ts';
import type { Choice } from '../../../domain/policy/choices.ts';

/** The command that makes each choice. */
export const CHOICE_COMMANDS: Record<Choice, CommandId> = {
  confirmed: 'confirm',
  'not-confirmed': 'not-confirm',
  inconclusive: 'inconclusive',
  escalate: 'escalate',
  skip: 'skip',
};
