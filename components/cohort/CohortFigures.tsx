import { Button, Switch } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { describeFilter, isNoFilter } from '../../domain/metrics/statistics-filter.ts';
import { type CohortReading, exportCohort } from '../../workflows/cohort/cohort.ts';
import { datedName, download } from '../ui/files/download.ts';
import { Panel } from '../ui/layout/Panel.tsx';
import { FailureAlert } from '../ui/reading/FailureAlert.tsx';
import { useAction } from '../ui/reading/useAction.ts';
import { formatCount } from '../ui/text/format.ts';
import { InertText } from '../ui/text/InertText.tsx';
import { Figures, NumberFigure, RatioFigure } from '../ui/text/Ratio.tsx';
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
    void run(async () => download(await exportCohort(selection), datedName('second-look-cohort', 'csv')));
  return (
    <>
      <Panel
        title="All sources together"
        description="Every decision once, by the same definitions as the figures of this browser."
        aside={
          <Button
            variant="default"
            leftSection={<IconDownload size={16} aria-hidden />}
            loading={busy}
            onClick={save}
          >
            Export cohort as CSV
          </Button>
        }
      >
        <FailureAlert error={error} title="Nothing was exported" onClose={clearError} />
        <Switch
          label="Count the outcomes of this browser too"
          checked={withOwn}
          onChange={(event) => onWithOwn(event.currentTarget.checked)}
        />
        {!isNoFilter(filter) && (
          <p className={classes.note}>
            Under the filter: <InertText text={describeFilter(filter)} />. A reviewer in it is a pseudonym,
            whoever bears it.
          </p>
        )}
        <Figures>
          <RatioFigure name="Confirmation rate" share={confirmationRate} />
          <RatioFigure
            name="Decided only"
            share={confirmationRateDecided}
            definition="Inconclusive verdicts left out"
          />
          <NumberFigure
            name="Flagged cases"
            value={formatCount(cases.flagged)}
            detail={`${formatCount(cases.reviewed)} reviewed, ${formatCount(cases.pending)} pending`}
          />
        </Figures>
      </Panel>
      <ReviewersPanel statistics={statistics} />
      <AgreementPanel agreement={agreement} />
    </>
  );
}
