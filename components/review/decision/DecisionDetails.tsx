import { Textarea } from '@mantine/core';
import { reasonsFor } from '../../../domain/policy/choices.ts';
import type { Draft } from '../../../domain/review/draft.ts';
import type { CharacteristicId } from '../../../domain/transcript/characteristics.ts';
import { t } from '../../../words/words.ts';
import { KeyHint } from '../../ui/keys/KeyHint.tsx';
import { useKeyShortcut } from '../../ui/keys/key-context.ts';
import { type CommandHandlers, useCommands } from '../../ui/keys/useCommands.ts';
import { CharacteristicPicker } from './CharacteristicPicker.tsx';
import { REASON_COMMANDS } from './choice-commands.ts';
import classes from './decision.module.css';
import { ReasonChips } from './ReasonChips.tsx';
import { toggled } from './toggled.ts';
import { focusShown, useFocusOnMissing } from './useFocusOnMissing.ts';
import type { Missing } from './useSubmission.ts';

interface DecisionDetailsProps {
  draft: Draft;
  /** What detection says of each characteristic; null where it is not shown. */
  scores: Partial<Record<CharacteristicId, number>> | null;
  disabled: boolean;
  missing: readonly Missing[];
  onChange: (change: Partial<Draft>) => void;
  /** Brings this part of the screen into view. */
  onReveal: () => void;
  /** It is a match of a picture, which has no characteristics, and whose finding says why. */
  isMatch?: boolean;
}

/** What was seen, why it is decided so, and a note; all of it always in its place, by pointer or key. */
export function DecisionDetails(props: DecisionDetailsProps) {
  const { draft, scores, disabled, missing, onChange, onReveal, isMatch = false } = props;
  const explained = isMatch && draft.finding !== undefined;
  const places = useFocusOnMissing(missing, onReveal);
  const noteKey = useKeyShortcut('write-note');
  const toggleReason = (id: string) => onChange({ reasons: toggled(draft.reasons, id) });
  const offered = draft.choice === null || explained ? null : reasonsFor(draft.choice, isMatch);
  const reasons: readonly string[] = offered ?? [];
  const handlers: CommandHandlers = Object.fromEntries([
    ...REASON_COMMANDS.map((command, place) => {
      const id = reasons[place];
      return [command, id === undefined ? null : () => toggleReason(id)];
    }),
    ['write-note', () => focusShown(places.note.current, onReveal)],
  ]);
  useCommands(disabled ? {} : handlers);
  return (
    <div className={classes.details}>
      {!isMatch && (
        <CharacteristicPicker scores={scores} draft={draft} disabled={disabled} onChange={onChange} />
      )}
      <ReasonChips
        ref={places.reasons}
        offered={offered}
        hint={explained ? t('reviewMatch.explained') : t('review.form.reasonHint')}
        isLow={isMatch}
        reasons={draft.reasons}
        disabled={disabled}
        onToggle={toggleReason}
      />
      <Textarea
        ref={places.note}
        size="xs"
        label={t('review.form.note')}
        placeholder={t('review.form.noteHint')}
        aria-keyshortcuts={noteKey}
        rightSection={draft.note === '' && <KeyHint command="write-note" />}
        autosize
        minRows={1}
        maxRows={4}
        maxLength={4000}
        disabled={disabled}
        value={draft.note}
        onChange={(event) => onChange({ note: event.currentTarget.value })}
      />
    </div>
  );
}
