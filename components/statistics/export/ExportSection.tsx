import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useId } from 'react';
import { headText } from '../../../domain/decisions/noted-head.ts';
import { describeFilter } from '../../../domain/metrics/statistics-filter.ts';
import { formatMoment } from '../../../words/format.ts';
import type { StatisticsReading } from '../../../workflows/statistics/statistics.ts';
import { ExportOutcome } from '../../ui/files/ExportOutcome.tsx';
import { useExport } from '../../ui/files/useExport.ts';
import facts from '../../ui/layout/facts.module.css';
import { Panel } from '../../ui/layout/Panel.tsx';
import { NotAllowed } from '../../ui/reading/NotAllowed.tsx';
import { useMay } from '../../ui/reading/useReviewer.ts';
import { countOf } from '../../ui/text/format.ts';
import { Isolated } from '../../ui/text/InertText.tsx';
import classes from './export.module.css';
import { EXPORT_FORMATS } from './export-formats.ts';
import { ReportPanel } from './ReportPanel.tsx';

/** What an export would be about. */
function ExportFacts({ reading }: { reading: StatisticsReading }) {
  const { filter, cases, head, withheld } = reading;
  const asOf = new Date(reading.asOf).toISOString();
  return (
    <dl className={facts.facts}>
      <dt>Filter</dt>
      <dd>
        <Isolated text={describeFilter(filter)} />
      </dd>
      <dt>What it leaves</dt>
      <dd>{countOf(cases, 'case')}, with all rows of theirs that it leaves</dd>
      {withheld !== null && (
        <>
          <dt>Left out</dt>
          <dd>{withheld}</dd>
        </>
      )}
      <dt>Ages as of</dt>
      <dd>
        <time dateTime={asOf}>{formatMoment(asOf)}</time>
      </dd>
      <dt>Last entry of the log</dt>
      <dd className={classes.hash}>{head ? headText(head) : 'none yet'}</dd>
    </dl>
  );
}

/** Takes the figures, and the rows that they follow from, out. */
export function ExportSection({ reading }: { reading: StatisticsReading }) {
  const mayExport = useMay()('export');
  const exporting = useExport();
  const id = useId();
  const { filter, asOf, head, drift } = reading;
  const request = { filter, asOf, head, drift };
  return (
    <>
      <Panel
        title="Take out"
        description="Every file says what it was made from: filter, period, versions, when, and the last entry of the log. Somebody else gets the same figures from the rows, to the last digit."
      >
        <ExportFacts reading={reading} />
        {mayExport ? (
          <ul className={classes.formats}>
            {EXPORT_FORMATS.map(({ format, name, what }) => (
              <li key={format}>
                <div>
                  <h3 className={classes.name}>{name}</h3>
                  <p className={classes.what} id={`${id}-${format}`}>
                    {what}
                  </p>
                </div>
                <Button
                  variant="default"
                  leftSection={<IconDownload size={16} aria-hidden />}
                  aria-label={`Save ${name}`}
                  aria-describedby={`${id}-${format}`}
                  loading={exporting.format === format}
                  disabled={exporting.format !== null}
                  onClick={() => exporting.save(format, request)}
                >
                  Save
                </Button>
              </li>
            ))}
          </ul>
        ) : (
          <NotAllowed action="export" />
        )}
        <ExportOutcome exporting={exporting} />
      </Panel>
      {mayExport && <ReportPanel request={request} />}
    </>
  );
}
