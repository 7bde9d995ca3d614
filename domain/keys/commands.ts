import { WORKSPACE_IDS, type WorkspaceId } from './workspaces.ts';

/** Where a command exists: on every screen, on one, or in the review of a match of a picture. */
export const SCOPES = [
  'everywhere',
  'queue',
  'review',
  'match',
  'training',
  'thresholds',
] as const satisfies readonly ('everywhere' | 'match' | WorkspaceId)[];
export type Scope = (typeof SCOPES)[number];

interface CommandShape {
  readonly id: string;
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

const WAYS = WORKSPACE_IDS.map((id) => ({ id: wayTo(id), scope: 'everywhere', key: null }) as const);

const TABLE = [
  {
    id: 'palette',
    scope: 'everywhere',
    key: 'mod+K',
    whileTyping: true,
    keepsModifier: true,
  },
  { id: 'show-keys', scope: 'everywhere', key: '?' },
  { id: 'undo', scope: 'everywhere', key: 'mod+Z', keepsModifier: true },
  { id: 'take-break', scope: 'everywhere', key: 'mod+shift+B' },
  { id: 'take-tour', scope: 'everywhere', key: null },
  { id: 'show-help', scope: 'everywhere', key: 'F8' },
  { id: 'toggle-navigation', scope: 'everywhere', key: null },
  { id: 'load-practice-team', scope: 'everywhere', key: null },
  { id: 'leave-practice-team', scope: 'everywhere', key: null },
  ...WAYS,

  { id: 'next-row', scope: 'queue', key: 'J', repeats: true },
  { id: 'previous-row', scope: 'queue', key: 'K', repeats: true },
  { id: 'open-row', scope: 'queue', key: 'Enter' },
  { id: 'next-case', scope: 'queue', key: 'N' },
  { id: 'find-case', scope: 'queue', key: '/' },
  { id: 'assign', scope: 'queue', key: 'A' },

  { id: 'confirm', scope: 'review', key: '1' },
  { id: 'not-confirm', scope: 'review', key: '2' },
  { id: 'inconclusive', scope: 'review', key: '3' },
  { id: 'escalate', scope: 'review', key: '4' },
  { id: 'skip', scope: 'review', key: '5' },
  {
    id: 'submit',
    scope: 'review',
    key: 'mod+Enter',
    whileTyping: true,
    keepsModifier: true,
  },
  { id: 'reason-1', scope: 'review', key: '6' },
  { id: 'reason-2', scope: 'review', key: '7' },
  { id: 'reason-3', scope: 'review', key: '8' },
  { id: 'reason-4', scope: 'review', key: '9' },
  { id: 'toggle-information-seeking', scope: 'review', key: 'I' },
  { id: 'toggle-supervision-check', scope: 'review', key: 'V' },
  { id: 'toggle-secrecy', scope: 'review', key: 'S' },
  { id: 'toggle-isolation', scope: 'review', key: 'O' },
  { id: 'toggle-platform-move', scope: 'review', key: 'L' },
  { id: 'toggle-incentive', scope: 'review', key: 'B' },
  { id: 'toggle-flattery', scope: 'review', key: 'F' },
  { id: 'toggle-pressure', scope: 'review', key: 'R' },
  { id: 'toggle-meeting-request', scope: 'review', key: 'U' },
  { id: 'toggle-image-request', scope: 'review', key: 'A' },
  { id: 'write-note', scope: 'review', key: 'W' },
  { id: 'next-case-in-list', scope: 'review', key: 'J', repeats: true },
  { id: 'previous-case-in-list', scope: 'review', key: 'K', repeats: true },
  { id: 'next-evidence', scope: 'review', key: 'E', repeats: true },
  { id: 'next-message', scope: 'review', key: ']', repeats: true },
  { id: 'previous-message', scope: 'review', key: '[', repeats: true },
  { id: 'mark-message', scope: 'review', key: 'M' },
  { id: 'find', scope: 'review', key: '/' },
  { id: 'toggle-highlights', scope: 'review', key: 'H' },
  { id: 'toggle-policy', scope: 'review', key: 'P' },
  { id: 'toggle-similar', scope: 'review', key: 'Y' },
  { id: 'show-text', scope: 'review', key: 'T' },
  { id: 'ask-help', scope: 'review', key: 'Q' },

  { id: 'same-item', scope: 'match', key: 'S' },
  { id: 'near-duplicate', scope: 'match', key: 'N' },
  { id: 'different', scope: 'match', key: 'D' },
  { id: 'bad-hash', scope: 'match', key: 'B' },
  { id: 'view-side-by-side', scope: 'match', key: 'V' },
  { id: 'view-blink', scope: 'match', key: 'L' },
  { id: 'view-difference', scope: 'match', key: 'F' },
  { id: 'blink-other', scope: 'match', key: 'X' },
  { id: 'turn-picture', scope: 'match', key: 'U' },
  { id: 'previous-frame', scope: 'match', key: '[', repeats: true },
  { id: 'next-frame', scope: 'match', key: ']', repeats: true },
  { id: 'play-frames', scope: 'match', key: 'A' },

  { id: 'sure', scope: 'training', key: '4' },
  { id: 'likely', scope: 'training', key: '5' },
  { id: 'guess', scope: 'training', key: '6' },

  {
    id: 'raise-threshold',
    scope: 'thresholds',
    key: ']',
    repeats: true,
  },
  {
    id: 'lower-threshold',
    scope: 'thresholds',
    key: '[',
    repeats: true,
  },
  { id: 'forget-tried', scope: 'thresholds', key: null },
] as const satisfies readonly CommandShape[];

export type CommandId = (typeof TABLE)[number]['id'];

/** Something that a person can have the console do by key. */
export interface Command extends CommandShape {
  readonly id: CommandId;
}

/** Every command, in the order in which lists show them. */
export const COMMANDS: readonly Command[] = TABLE;

/** What training has of reviewing: verdicts, characteristics and the transcript. */
const PRACTISED: ReadonlySet<CommandId> = new Set<CommandId>([
  ...(['confirm', 'not-confirm', 'inconclusive', 'submit'] as const),
  ...(['toggle-information-seeking', 'toggle-supervision-check', 'toggle-secrecy'] as const),
  ...(['toggle-isolation', 'toggle-platform-move', 'toggle-incentive', 'toggle-flattery'] as const),
  ...(['toggle-pressure', 'toggle-meeting-request', 'toggle-image-request'] as const),
  ...(['next-message', 'previous-message', 'mark-message', 'find'] as const),
  ...(['toggle-policy', 'show-text'] as const),
]);

/** What the review of a match has of reviewing: everything but what is about messages. */
const OF_MATCHES: ReadonlySet<CommandId> = new Set<CommandId>([
  ...(['inconclusive', 'escalate', 'skip', 'submit'] as const),
  ...(['reason-1', 'reason-2', 'reason-3', 'reason-4', 'write-note'] as const),
  ...([
    'next-case-in-list',
    'previous-case-in-list',
    'toggle-policy',
    'toggle-similar',
    'show-text',
    'ask-help',
  ] as const),
]);

/** Whether a command can be called where those of a scope can. */
export const isIn = ({ id, scope }: Command, where: Scope): boolean =>
  scope === where ||
  scope === 'everywhere' ||
  (where === 'training' && PRACTISED.has(id)) ||
  (where === 'match' && OF_MATCHES.has(id));

const byId = new Map(COMMANDS.map((command) => [command.id, command]));

/** The command with this id. */
export function commandOf(id: CommandId): Command {
  return byId.get(id)!;
}
