import { useEffect, useRef } from 'react';
import { explained } from '../../../domain/export/explained.ts';
import {
  COHORT_DEFINITIONS,
  COMPARISON_DEFINITIONS,
  INTERVALS,
  OUTCOME_DEFINITIONS,
  SCOPES,
} from '../../../domain/metrics/definitions.ts';
import { definitionWords, intervalWords, scopeWords } from '../../../words/export-words.ts';
import { t } from '../../../words/words.ts';
import { METRICS } from '../../../workflows/console/documents.ts';
import { DefinitionLink } from '../../ui/figures/DefinitionLink.tsx';
import { Panel } from '../../ui/layout/Panel.tsx';
import { DataTable } from '../../ui/tables/DataTable.tsx';
import { Markdown } from '../../ui/text/Markdown.tsx';

/** What is listed, by its id. */
const FIGURES = { ...OUTCOME_DEFINITIONS, ...COMPARISON_DEFINITIONS, ...COHORT_DEFINITIONS };
const KINDS = [
  { kind: 'figures', listed: explained(FIGURES, definitionWords) },
  { kind: 'intervals', listed: explained(INTERVALS, intervalWords) },
  { kind: 'scopes', listed: explained(SCOPES, scopeWords) },
] as const;

const COLUMNS = (['name', 'meaning', 'source', 'id'] as const).map((column) =>
  t(`statistics.definitions.column.${column}`),
);

/** Where a definition that an address asks for stands in the documentation; null when there is none. */
function wantedAnchor(wanted: string | null): string | null {
  const all = KINDS.flatMap(({ listed }) => Object.entries(listed));
  return all.find(([id]) => id === wanted)?.[1].anchor ?? null;
}

/**
 * What every figure means, in a sentence and in full.
 * @param wanted id of the definition to go to
 */
export function DefinitionsSection({ wanted }: { wanted: string | null }) {
  const text = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const anchor = wantedAnchor(wanted);
    const place = anchor && text.current?.querySelector<HTMLElement>(`#${CSS.escape(anchor)}`);
    if (!place) return;
    // The row or section that the anchor stands in.
    const target = place.closest<HTMLElement>('tr, li, p, h3, h4') ?? place;
    target.tabIndex = -1;
    target.scrollIntoView({ block: 'center' });
    target.focus({ preventScroll: true });
  }, [wanted]);
  return (
    <>
      {KINDS.map(({ kind, listed }) => (
        <Panel key={kind} title={t(`statistics.definitions.${kind}.title`)}>
          <DataTable
            caption={t(`statistics.definitions.${kind}.caption`)}
            hideCaption
            columns={COLUMNS}
            rows={Object.entries(listed).map(([id, { name, text: meaning, source }]) => ({
              key: id,
              cells: [
                <DefinitionLink key="name" id={id}>
                  {name}
                </DefinitionLink>,
                meaning,
                <span key="source" translate="no">
                  {source}
                </span>,
                // Figures of a cohort, and of two periods, stand in no list of an export.
                id in COHORT_DEFINITIONS || id in COMPARISON_DEFINITIONS ? null : <code key="id">{id}</code>,
              ],
            }))}
          />
        </Panel>
      ))}
      <div ref={text}>
        <Panel
          title={t('statistics.definitions.full.title')}
          description={t('statistics.definitions.full.description')}
        >
          <Markdown source={METRICS} />
        </Panel>
      </div>
    </>
  );
}
