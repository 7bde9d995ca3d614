import { memo } from 'react';
import { DefinitionList } from '../../ui/layout/DefinitionList.tsx';
import { Panel } from '../../ui/layout/Panel.tsx';
import { definitionId, FIGURE_DEFINITIONS, type FigureId } from './figure-definitions.ts';

const DEFINITIONS = Object.entries(FIGURE_DEFINITIONS).map(([id, [term, meaning]]) => ({
  id: definitionId(id as FigureId),
  term,
  meaning,
}));

/** What the figures of the lab mean. */
export const FigureDefinitions = memo(function FigureDefinitions() {
  return (
    <Panel title="Definitions">
      <DefinitionList definitions={DEFINITIONS} />
    </Panel>
  );
});
