import { Tooltip } from '@mantine/core';
import { memo } from 'react';
import { t } from '../../../words/words.ts';
import { definitionId, type FigureId } from './figure-definitions.ts';
import classes from './figures.module.css';

const EVENTS = { hover: true, focus: true, touch: false };

function showDefinition(id: FigureId): void {
  const place = document.getElementById(definitionId(id));
  place?.focus();
  place?.scrollIntoView({ block: 'center' });
}

/** The name of a figure; it says what it means on hover and focus, and leads to the definitions. */
export const FigureName = memo(function FigureName({ id }: { id: FigureId }) {
  const meaning = t(`thresholds.figures.${id}.meaning`);
  return (
    <Tooltip label={meaning} events={EVENTS} multiline w={280} openDelay={250}>
      <button type="button" className={classes.name} onClick={() => showDefinition(id)}>
        {t(`thresholds.figures.${id}.name`)}
      </button>
    </Tooltip>
  );
});
