import { Tooltip, VisuallyHidden } from '@mantine/core';
import { useId } from 'react';
import { CHARACTERISTIC_IDS, type CharacteristicId } from '../../../domain/transcript/characteristics.ts';
import { formatRisk } from '../../../words/format.ts';
import { t } from '../../../words/words.ts';
import { Chip } from './Chip.tsx';
import { CHARACTERISTIC_COMMANDS } from './characteristic-commands.ts';
import classes from './chips.module.css';

interface CharacteristicChipsProps {
  /** What detection says, 0 to 1, of those that the model knows; null where it is not shown. */
  scores: Partial<Record<CharacteristicId, number>> | null;
  marked: readonly CharacteristicId[];
  /** How many messages each is marked on. */
  onMessages: ReadonlyMap<CharacteristicId, number>;
  disabled: boolean;
  onToggle: (id: CharacteristicId) => void;
}

function labelOf(id: CharacteristicId, messages: number | undefined): string {
  const characteristic = t(`names.characteristic.${id}`);
  return messages === undefined
    ? characteristic
    : t('review.characteristics.onMessages', { characteristic, count: messages });
}

/** What to look for, what looks like it, and what detection says where that is shown. */
function hintOf(id: CharacteristicId, score: number | undefined): string {
  const texts = {
    lookFor: t(`guidance.characteristic.${id}.lookFor`),
    lookAlike: t(`guidance.characteristic.${id}.lookAlike`),
  };
  return score === undefined
    ? t('review.characteristics.hint', texts)
    : t('review.characteristics.hintScore', { ...texts, score: formatRisk(score) });
}

/** The characteristics, for the reviewer to mark what is there. Nothing is marked beforehand. */
export function CharacteristicChips(props: CharacteristicChipsProps) {
  const { scores, marked, onMessages, disabled, onToggle } = props;
  const base = useId();
  return (
    <fieldset className={classes.group} disabled={disabled}>
      <legend className={classes.legend}>{t('review.characteristics.title')}</legend>
      {CHARACTERISTIC_IDS.map((id) => {
        const hint = hintOf(id, scores?.[id]);
        return (
          <Tooltip key={id} label={hint} multiline w={280} position="top-start">
            <div>
              <Chip
                label={labelOf(id, onMessages.get(id))}
                checked={marked.includes(id) || onMessages.has(id)}
                disabled={disabled || onMessages.has(id)}
                command={CHARACTERISTIC_COMMANDS[id]}
                describedBy={`${base}-${id}`}
                onToggle={() => onToggle(id)}
              >
                {scores?.[id] !== undefined && (
                  <span className={classes.score} style={{ width: `${scores[id] * 100}%` }} aria-hidden />
                )}
              </Chip>
              <VisuallyHidden id={`${base}-${id}`}>{hint}</VisuallyHidden>
            </div>
          </Tooltip>
        );
      })}
    </fieldset>
  );
}
