import { useEffect, useRef } from 'react';
import {
  COHORT_DEFINITIONS,
  type Definition,
  INTERVALS,
  type IntervalMethod,
  OUTCOME_DEFINITIONS,
  SCOPES,
  type ScopeId,
} from '../../../domain/metrics/definitions.ts';
import { t } from '../../../words/words.ts';
import { METRICS } from '../../../workflows/console/documents.ts';
import { DefinitionLink } from '../../ui/figures/DefinitionLink.tsx';
import { Panel } from '../../ui/layout/Panel.tsx';
import { DataTable } from '../../ui/tables/DataTable.tsx';
import { Markdown } from '../../ui/text/Markdown.tsx';

/** A definition as it is listed. */
interface Listed extends Definition {
  id: string;
  name: string;
  text: string;
  /** Whether the id stands in exports. */
  exported: boolean;
}

const idsOf = <Id extends string>(definitions: Readonly<Record<Id, Definition>>) =>
  Object.keys(definitions) as Id[];

const FIGURE_DEFINITIONS = { ...OUTCOME_DEFINITIONS, ...COHORT_DEFINITIONS };

const KINDS: readonly { kind: 'figures' | 'intervals' | 'scopes'; listed: readonly Listed[] }[] = [
  {
    kind: 'figures',
    listed: idsOf(FIGURE_DEFINITIONS).map((id) => ({
      ...FIGURE_DEFINITIONS[id],
      id,
      name: t(`figures.definition.${id}.name`),
      text: t(`figures.definition.${id}.text`),
      exported: id in OUTCOME_DEFINITIONS,
    })),
  },
  {
    kind: 'intervals',
    listed: idsOf<IntervalMethod>(INTERVALS).map((id) => ({
      ...INTERVALS[id],
      id,
      name: t(`figures.interval.${id}.name`),
      text: t(`figures.interval.${id}.text`),
      exported: true,
    })),
  },
  {
    kind: 'scopes',
    listed: idsOf<ScopeId>(SCOPES).map((id) => ({
      ...SCOPES[id],
      id,
      name: t(`figures.scope.${id}.name`),
      text: t(`figures.scope.${id}.text`),
      exported: true,
    })),
  },
];

const COLUMNS = (['name', 'meaning', 'source', 'id'] as const).map((column) =>
  t(`statistics.definitions.column.${column}`),
);

/** Where a definition that an address asks for stands in the documentation; null when there is none. */
function wantedAnchor(wanted: string | null): string | null {
  const all = KINDS.flatMap(({ listed }) => listed);
  return all.find(({ id }) => id === wanted)?.anchor ?? null;
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
            rows={listed.map(({ id, name, text: meaning, source, exported }) => ({
              key: id,
              cells: [
                <DefinitionLink key="name" id={id}>
                  {name}
                </DefinitionLink>,
                meaning,
                <span key="source" translate="no">
                  {source}
                </span>,
                exported && <code key="id">{id}</code>,
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
