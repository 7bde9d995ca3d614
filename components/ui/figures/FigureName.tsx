import { Tooltip } from '@mantine/core';
import { memo } from 'react';
import {
  COHORT_DEFINITIONS,
  COMPARISON_DEFINITIONS,
  type DefinitionId,
  OUTCOME_DEFINITIONS,
  TRAINING_DEFINITIONS,
} from '../../../domain/metrics/figures/definitions.ts';
import { definitionWords } from '../../../words/export-words.ts';
import { DefinitionLink } from './DefinitionLink.tsx';
import { definitionElement } from './definition-element.ts';
import classes from './figures.module.css';

const EVENTS = { hover: true, focus: true, touch: false };

/** Whether the definition stands in Statistics; the others stand on the screen that shows the figure. */
const isInStatistics = (id: DefinitionId) =>
  [OUTCOME_DEFINITIONS, COMPARISON_DEFINITIONS, COHORT_DEFINITIONS, TRAINING_DEFINITIONS].some(
    (all) => id in all,
  );

function showDefinition(id: DefinitionId): void {
  const place = document.getElementById(definitionElement(id));
  place?.focus();
  place?.scrollIntoView({ block: 'center' });
}

interface FigureNameProps {
  name: string;
  definition: DefinitionId;
}

/** The name of a figure: it says what it means on hover and focus, and leads to the definition. */
export const FigureName = memo(function FigureName({ name, definition }: FigureNameProps) {
  return (
    <Tooltip
      className={classes.definition}
      label={definitionWords(definition).text}
      events={EVENTS}
      multiline
      w={300}
    >
      {isInStatistics(definition) ? (
        <DefinitionLink id={definition} className={classes.explained}>
          {name}
        </DefinitionLink>
      ) : (
        <button type="button" className={classes.explained} onClick={() => showDefinition(definition)}>
          {name}
        </button>
      )}
    </Tooltip>
  );
});
