import { Checkbox, VisuallyHidden } from '@mantine/core';
import { useId } from 'react';
import { CHARACTERISTIC_IDS, type CharacteristicId } from '../../../domain/transcript/characteristics.ts';
import { rich, t } from '../../../words/words.ts';
import { RiskMeter } from '../../ui/charts/RiskMeter.tsx';
import { Panel } from '../../ui/layout/Panel.tsx';
import classes from './checklist.module.css';

interface ChecklistProps {
  /** What detection says, 0 to 1, of those that the model knows; null where it is not shown. */
  scores: Partial<Record<CharacteristicId, number>> | null;
  marked: readonly CharacteristicId[];
  /** How many messages each is marked on. */
  onMessages: ReadonlyMap<CharacteristicId, number>;
  disabled: boolean;
  onChange: (marked: CharacteristicId[]) => void;
}

function labelOf(id: CharacteristicId, messages: number | undefined): string {
  const characteristic = t(`names.characteristic.${id}`);
  return messages === undefined
    ? characteristic
    : t('review.checklist.onMessages', { characteristic, count: messages });
}

/** What detection says; nothing where it is not shown. */
function Score({ score }: { score: number | undefined }) {
  if (score === undefined) return null;
  return (
    <span className={classes.score} title={t('review.checklist.scoreHint')}>
      {rich('review.checklist.score', {
        hidden: (chunks) => <VisuallyHidden>{chunks}</VisuallyHidden>,
        meter: () => <RiskMeter risk={score} />,
      })}
    </span>
  );
}

/** The characteristics, for the reviewer to mark what is there. Nothing is marked beforehand. */
export function CharacteristicChecklist({ scores, marked, onMessages, disabled, onChange }: ChecklistProps) {
  const base = useId();
  return (
    <Panel
      title={t('review.checklist.title')}
      description={scores ? t('review.checklist.descriptionScores') : t('review.checklist.description')}
    >
      <fieldset className={classes.list} disabled={disabled}>
        <legend className={classes.legend}>{t('review.checklist.legend')}</legend>
        {CHARACTERISTIC_IDS.map((id) => (
          <div key={id} className={classes.entry}>
            <Checkbox
              label={labelOf(id, onMessages.get(id))}
              className={classes.box}
              classNames={{ label: classes.label ?? '' }}
              checked={marked.includes(id) || onMessages.has(id)}
              disabled={disabled || onMessages.has(id)}
              aria-describedby={`${base}-${id}`}
              onChange={(event) =>
                onChange(event.currentTarget.checked ? [...marked, id] : marked.filter((each) => each !== id))
              }
            />
            <Score score={scores?.[id]} />
            <p id={`${base}-${id}`} className={classes.text}>
              {t(`guidance.characteristic.${id}.lookFor`)}{' '}
              <span className={classes.alike}>
                {t('review.checklist.lookAlike', {
                  lookAlike: t(`guidance.characteristic.${id}.lookAlike`),
                })}
              </span>
            </p>
          </div>
        ))}
      </fieldset>
    </Panel>
  );
}
