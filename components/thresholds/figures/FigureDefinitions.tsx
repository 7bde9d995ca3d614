import { memo } from 'react';
import { t } from '../../../words/words.ts';
import { DefinitionList } from '../../ui/layout/DefinitionList.tsx';
import { Panel } from '../../ui/layout/Panel.tsx';
import { definitionId, FIGURES } from './figure-definitions.ts';

const DEFINITIONS = FIGURES.map((id) => ({
  id: definitionId(id),
  term: t(`thresholds.figures.${id}.name`),
  meaning: t(`thresholds.figures.${id}.meaning`),
}));

/** What the figures of the lab mean. */
export const FigureDefinitions = memo(function FigureDefinitions() {
  return (
    <Panel title={t('thresholds.figures.title')}>
      <DefinitionList definitions={DEFINITIONS} />
    </Panel>
  );
});
