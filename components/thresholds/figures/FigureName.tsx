import { Tooltip } from '@mantine/core';
import { memo } from 'react';
import { definitionId, FIGURE_DEFINITIONS, type FigureId } from './figure-definitions.ts';
import classes from './figures.module.css';

const EVENTS = { hover: true, focus: true, touch: false };

function showDefinition(id: FigureId): void {
  const place = document.getElementById(definitionId(id));
  place?.focus();
  place?.scrollIntoView({ block: 'center' });
}

/** The name of a figure; it says what it means on hover and focus, and leads to the definitions. */
export const FigureName = memo(function FigureName({ id }: { id: FigureId }) {
  const [name, meaning] = FIGURE_DEFINITIONS[id];
  return (
    <Tooltip label={meaning} events={EVENTS} multiline w={280} openDelay={250}>
      <button type="button" className={classes.name} onClick={() => showDefinition(id)}>
        {name}
      </button>
    </Tooltip>
  );
});
