import { WORKSPACE_IDS, WORKSPACE_NAMES, type WorkspaceId } from './workspaces.ts';

/** Where a command exists: on every screen, or on one. */
export const SCOPES = ['everywhere', 'queue', 'review', 'thresholds'] as const satisfies readonly (
  | 'everywhere'
  | WorkspaceId
)[];
export type Scope = (typeof SCOPES)[number];

interface CommandShape {
  readonly id: string;
  /** What screens call it. */
  readonly name: string;
  readonly scope: Scope;
  /** Its key combination until the reviewer chooses another; null for none. */
  readonly key: string | null;
  /** It also acts while the person types in a field. */
  readonly whileTyping?: true;
  /** Its key needs Ctrl or Alt: it acts while typing, or takes back or discards what was done. */
  readonly keepsModifier?: true;
  /** It acts again and again while its key is held. */
  readonly repeats?: true;
}

/** The command that goes to a workspace. */
export const wayTo = <Id extends WorkspaceId>(id: Id): `go-${Id}` => `go-${id}`;

const WAYS = WORKSPACE_IDS.map(
  (id) => ({ id: wayTo(id), name: `Go to ${WORKSPACE_NAMES[id]}`, scope: 'everywhere', key: null }) as const,
);

const TABLE = [
  {
    id: 'palette',
    name: 'Show commands',
    scope: 'everywhere',
    key: 'mod+K',
    whileTyping: true,
    keepsModifier: true,
  },
  { id: 'show-keys', name: 'Show keys', scope: 'everywhere', key: '?' },
  { id: 'undo', name: 'Undo the last decision', scope: 'everywhere', key: 'mod+Z', keepsModifier: true },
  { id: 'take-break', name: 'Take a break', scope: 'everywhere', key: 'mod+shift+B' },
  ...WAYS,

  { id: 'next-row', name: 'Next row', scope: 'queue', key: 'J', repeats: true },
  { id: 'previous-row', name: 'Previous row', scope: 'queue', key: 'K', repeats: true },
  { id: 'open-row', name: 'Review the selected case', scope: 'queue', key: 'Enter' },
  { id: 'next-case', name: 'Review the next case', scope: 'queue', key: 'N' },
  { id: 'find-case', name: 'Search the queue', scope: 'queue', key: '/' },
  { id: 'assign', name: 'Assign the marked cases', scope: 'queue', key: 'A' },

  { id: 'confirm', name: 'Confirmed', scope: 'review', key: '1' },
  { id: 'not-confirm', name: 'Not confirmed', scope: 'review', key: '2' },
  { id: 'inconclusive', name: 'Inconclusive', scope: 'review', key: '3' },
  { id: 'escalate', name: 'Escalate', scope: 'review', key: '4' },
  { id: 'skip', name: 'Skip', scope: 'review', key: '5' },
  {
    id: 'submit',
    name: 'Save and go to the next case',
    scope: 'review',
    key: 'mod+Enter',
    whileTyping: true,
    keepsModifier: true,
  },
  { id: 'next-case-in-list', name: 'Next case', scope: 'review', key: 'J', repeats: true },
  { id: 'previous-case-in-list', name: 'Previous case', scope: 'review', key: 'K', repeats: true },
  { id: 'next-evidence', name: 'Next piece of evidence', scope: 'review', key: 'E', repeats: true },
  { id: 'next-message', name: 'Next message', scope: 'review', key: ']', repeats: true },
  { id: 'previous-message', name: 'Previous message', scope: 'review', key: '[', repeats: true },
  { id: 'mark-message', name: 'Mark the message', scope: 'review', key: 'M' },
  { id: 'find', name: 'Find in the transcript', scope: 'review', key: '/' },
  { id: 'toggle-highlights', name: 'Show or hide highlights', scope: 'review', key: 'H' },
  { id: 'toggle-policy', name: 'Show or hide the policy', scope: 'review', key: 'P' },
  { id: 'show-text', name: 'Show hidden text', scope: 'review', key: 'T' },
  { id: 'ask-help', name: 'Ask for help', scope: 'review', key: 'Q' },

  {
    id: 'raise-threshold',
    name: 'Raise the threshold until something changes',
    scope: 'thresholds',
    key: ']',
    repeats: true,
  },
  {
    id: 'lower-threshold',
    name: 'Lower the threshold until something changes',
    scope: 'thresholds',
    key: '[',
    repeats: true,
  },
  { id: 'forget-tried', name: 'Back to the policy in force', scope: 'thresholds', key: null },
] as const satisfies readonly CommandShape[];

export type CommandId = (typeof TABLE)[number]['id'];

/** Something that a person can have the console do by key. */
export interface Command extends CommandShape {
  readonly id: CommandId;
}

/** Every command, in the order in which lists show them. */
export const COMMANDS: readonly Command[] = TABLE;

const byId = new Map(COMMANDS.map((command) => [command.id, command]));

/** The command with this id. */
export function commandOf(id: CommandId): Command {
  return byId.get(id)!;
}

/** What screens call a scope. */
export const SCOPE_NAMES: Record<Scope, string> = {
  everywhere: 'Everywhere',
  queue: WORKSPACE_NAMES.queue,
  review: WORKSPACE_NAMES.review,
  thresholds: WORKSPACE_NAMES.thresholds,
};
