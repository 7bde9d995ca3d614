import { Select } from '@mantine/core';
import { useCallback, useMemo } from 'react';
import { t } from '../../../words/words.ts';
import type { EvidenceSource, LabelledSet } from '../../../workflows/thresholds/evidence.ts';
import { chooseEvidence, useLabView } from '../../../workflows/thresholds/lab-view.ts';
import { Panel } from '../../ui/layout/Panel.tsx';
import { type EvidenceWords, setName } from '../evidence/evidence-words.ts';
import classes from './evidence.module.css';

const ALL_LABELS = 'labels';
const REVIEWS = 'reviews';
const OF_IMPORT = 'import:';

function optionOf(source: EvidenceSource): string {
  if (source.kind === 'reviews') return REVIEWS;
  return source.importId === null ? ALL_LABELS : `${OF_IMPORT}${source.importId}`;
}

function sourceOf(value: string): EvidenceSource {
  if (value === REVIEWS) return { kind: 'reviews' };
  return {
    kind: 'labels',
    importId: value.startsWith(OF_IMPORT) ? value.slice(OF_IMPORT.length) : null,
  };
}

/** What can be chosen; an import that is chosen and no longer there stays among them. */
function optionsOf(source: EvidenceSource, sets: readonly LabelledSet[]) {
  const chosen = optionOf(source);
  const labels = [
    { value: ALL_LABELS, label: t('thresholds.evidence.allLabels') },
    ...sets.map((set) => ({ value: `${OF_IMPORT}${set.importId}`, label: setName(set) })),
  ];
  if (chosen !== REVIEWS && !labels.some(({ value }) => value === chosen))
    labels.push({ value: chosen, label: t('thresholds.evidence.importWithoutLabels') });
  return [
    { group: t('thresholds.evidence.groups.labels'), items: labels },
    {
      group: t('thresholds.evidence.groups.verdicts'),
      items: [{ value: REVIEWS, label: t('thresholds.evidence.reviews') }],
    },
  ];
}

interface EvidencePanelProps {
  words: EvidenceWords;
  /** What the words are about; other evidence than what is chosen while that is being read. */
  about: EvidenceSource;
  sets: readonly LabelledSet[];
}

/** Which evidence figures rest on, how much there is, and what bias remains; and the choice of another. */
export function EvidencePanel({ words: { which, counts, cautions }, about, sets }: EvidencePanelProps) {
  const source = useLabView((view) => view.source);
  const options = useMemo(() => optionsOf(source, sets), [source, sets]);
  const reading = optionOf(source) !== optionOf(about);
  const choose = useCallback((value: string | null) => value && chooseEvidence(sourceOf(value)), []);
  return (
    <Panel
      title={t('thresholds.evidence.title')}
      className={classes.panel}
      aside={
        <Select
          className={classes.choice}
          aria-label={t('thresholds.evidence.choose')}
          data={options}
          value={optionOf(source)}
          onChange={choose}
          allowDeselect={false}
        />
      }
    >
      <div
        aria-live="polite"
        aria-busy={reading}
        className={classes.words}
        data-reading={reading || undefined}
      >
        <p className={classes.which}>
          {which} <strong>{counts}</strong>
        </p>
        <ul className={classes.cautions}>
          {cautions.map((caution) => (
            <li key={caution}>{caution} </li>
          ))}
        </ul>
      </div>
    </Panel>
  );
}
