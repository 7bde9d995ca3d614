import { Checkbox, VisuallyHidden } from '@mantine/core';
import { useId } from 'react';
import { CHARACTERISTICS, type CharacteristicId } from '../../../domain/transcript/characteristics.ts';
import { RiskMeter } from '../../ui/charts/RiskMeter.tsx';
import { Panel } from '../../ui/layout/Panel.tsx';
import { countOf } from '../../ui/text/format.ts';
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

/** The characteristics, for the reviewer to mark what is there. Nothing is marked beforehand. */
export function CharacteristicChecklist({ scores, marked, onMessages, disabled, onChange }: ChecklistProps) {
  const base = useId();
  return (
    <Panel
      title="Characteristics"
      description={`Mark what you see, here or on a message. None proves anything by itself.${scores ? ' The number beside each is what detection says.' : ''}`}
    >
      <fieldset className={classes.list} disabled={disabled}>
        <legend className={classes.legend}>Characteristics you see</legend>
        {CHARACTERISTICS.map(({ id, name, lookFor, lookAlike }) => (
          <div key={id} className={classes.entry}>
            <Checkbox
              label={onMessages.has(id) ? `${name} (on ${countOf(onMessages.get(id)!, 'message')})` : name}
              className={classes.box}
              classNames={{ label: classes.label ?? '' }}
              checked={marked.includes(id) || onMessages.has(id)}
              disabled={disabled || onMessages.has(id)}
              aria-describedby={`${base}-${id}`}
              onChange={(event) =>
                onChange(event.currentTarget.checked ? [...marked, id] : marked.filter((each) => each !== id))
              }
            />
            {scores?.[id] !== undefined && (
              <span className={classes.score} title="What detection says">
                <VisuallyHidden>Detection says </VisuallyHidden>
                <RiskMeter risk={scores[id]} />
              </span>
            )}
            <p id={`${base}-${id}`} className={classes.text}>
              {lookFor} <span className={classes.alike}>Look-alike: {lookAlike}</span>
            </p>
          </div>
        ))}
      </fieldset>
    </Panel>
  );
}
