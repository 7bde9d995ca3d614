import { Anchor, Tooltip } from '@mantine/core';
import { Link } from 'wouter';
import { DEFINITIONS, type DefinitionId } from '../../domain/metrics/definitions.ts';
import classes from './statistics.module.css';
import { useStatisticsAddress } from './useStatisticsAddress.ts';

const EVENTS = { hover: true, focus: true, touch: false };

/** The name of a figure: it says what it means on hover and focus, and leads to the definition in full. */
export function FigureName({ name, definition }: { name: string; definition: DefinitionId }) {
  const { definitionPath } = useStatisticsAddress();
  return (
    <Tooltip label={DEFINITIONS[definition].text} events={EVENTS} multiline w={300} withinPortal={false}>
      <Anchor component={Link} href={definitionPath(definition)} className={classes.figureName}>
        {name}
      </Anchor>
    </Tooltip>
  );
}
