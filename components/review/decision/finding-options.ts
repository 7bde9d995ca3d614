import type { CommandId } from '../../../domain/keys/commands.ts';
import { MATCH_FINDINGS, type MatchFinding, verdictOfFinding } from '../../../domain/matching/finding.ts';
import type { Choice } from '../../../domain/policy/choices.ts';
import type { Draft } from '../../../domain/review/draft.ts';

type Passing = Exclude<Choice, 'confirmed' | 'not-confirmed'>;

/** What can be chosen for a match: a finding, or to leave it open or pass it on. */
export type MatchOption = MatchFinding | Passing;

/** The command that chooses each. */
export const OPTION_COMMANDS = {
  'same-item': 'same-item',
  'near-duplicate': 'near-duplicate',
  different: 'different',
  'bad-hash': 'bad-hash',
  inconclusive: 'inconclusive',
  escalate: 'escalate',
  skip: 'skip',
} as const satisfies Record<MatchOption, CommandId>;

export const isFinding = (option: MatchOption): option is MatchFinding =>
  (MATCH_FINDINGS as readonly MatchOption[]).includes(option);

/** What can be chosen where these choices can, findings in the place of the verdicts that follow from them. */
export const optionsAmong = (choices: readonly Choice[]): MatchOption[] => [
  ...MATCH_FINDINGS.filter((finding) => choices.includes(verdictOfFinding(finding))),
  ...choices.filter((choice) => choice !== 'confirmed' && choice !== 'not-confirmed'),
];

/** What a draft has chosen; null for nothing. */
export const optionOf = ({ choice, finding }: Pick<Draft, 'choice' | 'finding'>): MatchOption | null =>
  finding ?? (choice === 'confirmed' || choice === 'not-confirmed' ? null : choice);

/** What choosing an option makes of a draft: a finding brings its verdict, anything else takes the finding away. */
export const chosenBy = (option: MatchOption): Pick<Draft, 'choice' | 'finding'> =>
  isFinding(option)
    ? { choice: verdictOfFinding(option), finding: option }
    : { choice: option, finding: undefined };
