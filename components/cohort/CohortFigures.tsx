import { Button, Switch } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { isNoFilter } from '../../domain/metrics/filter/statistics-filter.ts';
import { describeFilter } from '../../words/filter-words.ts';
import { formatCount } from '../../words/format.ts';
import { rich, t } from '../../words/words.ts';
import { type CohortReading, exportCohort } from '../../workflows/cohort/cohort.ts';
import { FigureCard } from '../ui/figures/FigureCard.tsx';
import { FigureList } from '../ui/figures/FigureList.tsx';
import { shareFigure } from '../ui/figures/share-text.ts';
import { datedName, download } from '../ui/files/download.ts';
import { Panel } from '../ui/layout/Panel.tsx';
import { FailureAlert } from '../ui/reading/FailureAlert.tsx';
import { useAction } from '../ui/reading/useAction.ts';
import { data } from '../ui/text/marks.tsx';
import { AgreementPanel } from './AgreementPanel.tsx';
import classes from './cohort.module.css';
import { ReviewersPanel } from './ReviewersPanel.tsx';

interface CohortFiguresProps {
  cohort: CohortReading;
  /** Whether the rows of this browser are to count, which a moment after a change the figures do not show yet. */
  withOwn: boolean;
  onWithOwn: (withOwn: boolean) => void;
}

/** The figures over all sources together, by reviewer, and where reviewers saw the same transcripts. */
export function CohortFigures({ cohort, withOwn, onWithOwn }: CohortFiguresProps) {
  const { statistics, agreement, selection } = cohort;
  const { filter } = selection;
  const { busy, error, clearError, run } = useAction();
  const { cases, confirmationRate, confirmationRateDecided } = statistics;
  const save = () =>
    void run(
      async () => void download(await exportCohort(selection), datedName('second-look-cohort', 'csv')),
    );
  return (
    <>
      <Panel
        title={t('cohort.figures.title')}
        description={t('cohort.figures.description')}
        aside={
          <Button
            variant="default"
            leftSection={<IconDownload size={16} aria-hidden />}
            loading={busy}
            onClick={save}
          >
            {t('cohort.figures.export')}
          </Button>
        }
      >
        <FailureAlert error={error} title={t('cohort.figures.notExported')} onClose={clearError} />
        <Switch
          label={t('cohort.figures.withOwn')}
          checked={withOwn}
          onChange={(event) => onWithOwn(event.currentTarget.checked)}
        />
        {!isNoFilter(filter) && (
          <p className={classes.note}>
            {rich('cohort.figures.filter', { filter: describeFilter(filter), data })}
          </p>
        )}
        <FigureList>
          <FigureCard id="confirmation-rate" {...shareFigure(confirmationRate)} />
          <FigureCard id="confirmation-rate-decided" {...shareFigure(confirmationRateDecided)} />
          <FigureCard
            id="cases-flagged"
            value={formatCount(cases.flagged)}
            details={[t('cohort.figures.flaggedOf', { reviewed: cases.reviewed, pending: cases.pending })]}
          />
        </FigureList>
      </Panel>
      <ReviewersPanel statistics={statistics} />
      <AgreementPanel agreement={agreement} />
    </>
  );
}
