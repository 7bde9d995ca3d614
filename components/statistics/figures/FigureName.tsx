import { Tooltip } from '@mantine/core';
import { DEFINITIONS, type DefinitionId } from '../../../domain/metrics/definitions.ts';
import classes from '../statistics.module.css';
import { DefinitionLink } from './DefinitionLink.tsx';

const EVENTS = { hover: true, focus: true, touch: false };

/** The name of a figure: it says what it means on hover and focus, and leads to the definition in full. */
export function FigureName({ name, definition }: { name: string; definition: DefinitionId }) {
  return (
    <Tooltip
      className={classes.definition}
      label={DEFINITIONS[definition].text}
      events={EVENTS}
      multiline
      w={300}
    >
      <DefinitionLink id={definition} className={classes.figureName}>
        {name}
      </DefinitionLink>
    </Tooltip>
  );
}
