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

/** The commands that tick the reasons of the choice that was made, in their order. */
export const REASON_COMMANDS = [
  'reason-1',
  'reason-2',
  'reason-3',
  'reason-4',
] as const satisfies CommandId[];
