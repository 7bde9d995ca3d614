import { memo } from 'react';
import {
  type DefinitionId,
  LAB_DEFINITIONS,
  TRAFFIC_DEFINITIONS,
} from '../../../domain/metrics/figures/definitions.ts';
import { definitionWords } from '../../../words/export-words.ts';
import { t } from '../../../words/words.ts';
import { definitionElement } from '../../ui/figures/definition-element.ts';
import { DefinitionList } from '../../ui/layout/DefinitionList.tsx';
import { Panel } from '../../ui/layout/Panel.tsx';

const DEFINED = Object.keys({ ...LAB_DEFINITIONS, ...TRAFFIC_DEFINITIONS }) as DefinitionId[];

const DEFINITIONS = [
  ...DEFINED.map((id) => {
    const { name, text } = definitionWords(id);
    return { id: definitionElement(id), term: name, meaning: text };
  }),
  ...(['interval', 'undefined'] as const).map((id) => ({
    term: t(`thresholds.figures.${id}.name`),
    meaning: t(`thresholds.figures.${id}.meaning`),
  })),
];

/** What the figures of the lab mean. */
export const FigureDefinitions = memo(function FigureDefinitions() {
  return (
    <Panel title={t('thresholds.figures.title')}>
      <DefinitionList definitions={DEFINITIONS} />
    </Panel>
  );
});
