import { useMemo } from 'react';
import type { Draft } from '../../../domain/review/draft.ts';
import { CHARACTERISTIC_IDS, type CharacteristicId } from '../../../domain/transcript/characteristics.ts';
import { type CommandHandlers, useCommands } from '../../ui/keys/useCommands.ts';
import { CharacteristicChips } from './CharacteristicChips.tsx';
import { CHARACTERISTIC_COMMANDS } from './characteristic-commands.ts';
import { toggled } from './toggled.ts';

interface CharacteristicPickerProps {
  draft: Pick<Draft, 'characteristics' | 'marks'>;
  /** What detection says of each characteristic; null where it is not shown. */
  scores: Partial<Record<CharacteristicId, number>> | null;
  disabled: boolean;
  onChange: (change: Pick<Draft, 'characteristics'>) => void;
}

/** Marks characteristics on the transcript as a whole, by pointer or key; those on messages are marked already. */
export function CharacteristicPicker({ draft, scores, disabled, onChange }: CharacteristicPickerProps) {
  const { characteristics, marks } = draft;
  const onMessages = useMemo(() => {
    const groups = Map.groupBy(marks, ({ characteristic }) => characteristic);
    return new Map([...groups].map(([id, of]) => [id, of.length]));
  }, [marks]);
  const toggle = (id: CharacteristicId) => onChange({ characteristics: toggled(characteristics, id) });
  const handlers: CommandHandlers = Object.fromEntries(
    CHARACTERISTIC_IDS.map((id) => [
      CHARACTERISTIC_COMMANDS[id],
      onMessages.has(id) ? null : () => toggle(id),
    ]),
  );
  useCommands(disabled ? {} : handlers);
  return (
    <CharacteristicChips
      scores={scores}
      marked={characteristics}
      onMessages={onMessages}
      disabled={disabled}
      onToggle={toggle}
    />
  );
}
