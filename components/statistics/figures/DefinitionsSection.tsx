import { useEffect, useRef } from 'react';
import { DEFINITIONS, INTERVALS, SCOPES } from '../../../domain/metrics/definitions.ts';
import { METRICS } from '../../../workflows/console/documents.ts';
import { Panel } from '../../ui/layout/Panel.tsx';
import { DataTable } from '../../ui/tables/DataTable.tsx';
import { Markdown } from '../../ui/text/Markdown.tsx';
import { DefinitionLink } from './DefinitionLink.tsx';

const KINDS = [
  { title: 'Figures', caption: 'Definitions of figures', entries: DEFINITIONS },
  { title: 'Intervals', caption: 'Definitions of intervals', entries: INTERVALS },
  { title: 'What figures are taken over', caption: 'Definitions of scopes', entries: SCOPES },
] as const;

/** The definition that an address asks for, by its id in the tables; null when there is none. */
function wantedAnchor(id: string | null): string | null {
  for (const { entries } of KINDS) {
    const found = Object.entries(entries).find(([own]) => own === id);
    if (found) return found[1].anchor;
  }
  return null;
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
      {KINDS.map(({ title, caption, entries }) => (
        <Panel key={title} title={title}>
          <DataTable
            caption={caption}
            hideCaption
            columns={['Name', 'Meaning', 'Source', 'Id in exports']}
            rows={Object.entries(entries).map(([id, { name, text: meaning, source }]) => ({
              key: id,
              cells: [
                <DefinitionLink key="name" id={id}>
                  {name}
                </DefinitionLink>,
                meaning,
                source,
                <code key="id">{id}</code>,
              ],
            }))}
          />
        </Panel>
      ))}
      <div ref={text}>
        <Panel title="In full" description="docs/metrics.md: every figure with its formula and source.">
          <Markdown source={METRICS} />
        </Panel>
      </div>
    </>
  );
}
