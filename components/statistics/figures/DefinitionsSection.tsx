import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { explained } from '../../../domain/export/explained.ts';
import {
  COHORT_DEFINITIONS,
  COMPARISON_DEFINITIONS,
  INTERVALS,
  OUTCOME_DEFINITIONS,
  SCOPES,
  TRAINING_DEFINITIONS,
} from '../../../domain/metrics/figures/definitions.ts';
import { definitionWords, intervalWords, scopeWords } from '../../../words/export-words.ts';
import { t } from '../../../words/words.ts';
import { METRICS } from '../../../workflows/console/documents.ts';
import { DefinitionLink } from '../../ui/figures/DefinitionLink.tsx';
import { Panel } from '../../ui/layout/Panel.tsx';
import { DataTable } from '../../ui/tables/DataTable.tsx';
import { Markdown } from '../../ui/text/Markdown.tsx';
import classes from './definitions.module.css';

/** What is listed, by its id. */
const UNEXPORTED = { ...COMPARISON_DEFINITIONS, ...COHORT_DEFINITIONS, ...TRAINING_DEFINITIONS };
const FIGURES = { ...OUTCOME_DEFINITIONS, ...UNEXPORTED };
const KINDS = [
  { kind: 'figures', listed: explained(FIGURES, definitionWords) },
  { kind: 'intervals', listed: explained(INTERVALS, intervalWords) },
  { kind: 'scopes', listed: explained(SCOPES, scopeWords) },
] as const;
type Kind = (typeof KINDS)[number]['kind'];

const COLUMNS = (['name', 'meaning'] as const).map((column) => t(`statistics.definitions.column.${column}`));
/** The same in each table; the meaning takes what is left over. */
const WIDTHS = ['clamp(6.5rem, 28cqi, 14rem)', '6.5rem'];
const MEANING = 1;

type Listed = (typeof KINDS)[number]['listed'];

/** Figures of a cohort, of two periods and of training stand in no list of an export. */
const isExported = (id: string) => !(id in UNEXPORTED);

/** Those that have the text in their name, meaning or id. */
function found(listed: Listed, text: string) {
  const wanted = text.trim().toLowerCase();
  return Object.entries(listed).filter(([id, { name, text: meaning }]) =>
    [id, name, meaning].some((each) => each.toLowerCase().includes(wanted)),
  );
}

function Definitions({ kind, entries }: { kind: Kind; entries: ReturnType<typeof found> }) {
  return (
    <Panel title={t(`statistics.definitions.${kind}.title`)}>
      <DataTable
        caption={t(`statistics.definitions.${kind}.caption`)}
        hideCaption
        columns={COLUMNS}
        widths={WIDTHS}
        grows={MEANING}
        rows={entries.map(([id, { name, text: meaning, source }]) => ({
          key: id,
          cells: [
            <span key="name">
              <DefinitionLink id={id}>{name}</DefinitionLink>
              {isExported(id) && (
                <code className={classes.id} title={t('statistics.definitions.column.id')}>
                  {id}
                </code>
              )}
            </span>,
            <div key="meaning" className={classes.meaning}>
              <span className={classes.text}>{meaning}</span>
              <span className={classes.source} translate="no">
                {source}
              </span>
            </div>,
          ],
        }))}
      />
    </Panel>
  );
}

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
  const [sought, setSought] = useState('');
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
  const shown = KINDS.map(({ kind, listed }) => ({ kind, entries: found(listed, sought) }));
  return (
    <>
      <TextInput
        className={classes.find}
        aria-label={t('statistics.definitions.find')}
        placeholder={t('statistics.definitions.find')}
        leftSection={<IconSearch size={16} stroke={1.5} aria-hidden />}
        value={sought}
        onChange={(event) => setSought(event.currentTarget.value)}
      />
      {shown.every(({ entries }) => entries.length === 0) && (
        <p role="status" className={classes.none}>
          {t('statistics.definitions.none')}
        </p>
      )}
      {shown.map(
        ({ kind, entries }) => entries.length > 0 && <Definitions key={kind} kind={kind} entries={entries} />,
      )}
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
