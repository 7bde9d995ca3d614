import type { Choice } from '../../../domain/policy/choices.ts';
import type { Draft } from '../../../domain/review/draft.ts';
import { t } from '../../../words/words.ts';
import { chosenBy, isFinding, OPTION_COMMANDS, optionOf, optionsAmong } from './finding-options.ts';
import { RadioBar } from './RadioBar.tsx';

interface FindingBarProps {
  draft: Pick<Draft, 'choice' | 'finding'>;
  choices: readonly Choice[];
  disabled: boolean;
  /** Id of what says that something is missing. */
  describedBy?: string | undefined;
  onChoose: (chosen: Pick<Draft, 'choice' | 'finding'>) => void;
}

/** What can be found of a match, or done with it instead, in one row, by pointer or key. */
export function FindingBar({ draft, choices, disabled, describedBy, onChoose }: FindingBarProps) {
  return (
    <RadioBar
      legend={t('reviewMatch.finding')}
      options={optionsAmong(choices).map((id) => ({
        id,
        name: isFinding(id) ? t(`names.finding.${id}`) : t(`names.decision.${id}`),
        command: OPTION_COMMANDS[id],
      }))}
      chosen={optionOf(draft)}
      disabled={disabled}
      describedBy={describedBy}
      onChoose={(option) => onChoose(chosenBy(option))}
    />
  );
}
