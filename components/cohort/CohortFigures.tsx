import { Button, Switch } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { cohortFigures } from '../../domain/cohort/cohort-figures.ts';
import type { Cohort } from '../../domain/cohort/cohort-view.ts';
import { describeFilter, isNoFilter } from '../../domain/metrics/statistics-filter.ts';
import { exportCohort } from '../../workflows/cohort.ts';
import type { StatisticsReading } from '../../workflows/statistics.ts';
import { datedName, download } from '../ui/download.ts';
import { FailureAlert } from '../ui/FailureAlert.tsx';
import { formatCount } from '../ui/format.ts';
import { InertText } from '../ui/InertText.tsx';
import { Panel } from '../ui/Panel.tsx';
import { Figures, NumberFigure, RatioFigure } from '../ui/Ratio.tsx';
import { useAction } from '../ui/useAction.ts';
import { AgreementPanel } from './AgreementPanel.tsx';
import classes from './cohort.module.css';
import { ReviewersPanel } from './ReviewersPanel.tsx';

/** The figures over all sources together, by reviewer, and where reviewers saw the same transcripts. */
export function CohortFigures({ cohort, reading }: { cohort: Cohort; reading: StatisticsReading }) {
  const { filter, asOf } = reading;
  const [withOwn, setWithOwn] = useState(true);
  const { busy, error, clearError, run } = useAction();
  const { statistics, agreement } = useMemo(
    () => cohortFigures(cohort, { withOwn, filter, now: asOf }),
    [cohort, withOwn, filter, asOf],
  );
  const { cases, confirmationRate, confirmationRateDecided } = statistics;
  const save = () =>
    void run(async () =>
      download(await exportCohort(cohort, { withOwn, filter }), datedName('second-look-cohort', 'csv')),
    );
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
          onChange={(event) => setWithOwn(event.currentTarget.checked)}
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
