import { Button } from '@mantine/core';
import { IconDownload, IconFileTypeCsv, IconFileTypeXls, IconJson } from '@tabler/icons-react';
import { useId } from 'react';
import { headText } from '../../../domain/decisions/noted-head.ts';
import { withheldText } from '../../../words/export-words.ts';
import { describeFilter } from '../../../words/filter-words.ts';
import { formatMoment } from '../../../words/format.ts';
import { t } from '../../../words/words.ts';
import type { ExportFormat } from '../../../workflows/exports/exports.ts';
import type { StatisticsReading } from '../../../workflows/statistics/statistics.ts';
import { ExportOutcome } from '../../ui/files/ExportOutcome.tsx';
import { useExport } from '../../ui/files/useExport.ts';
import { Panel } from '../../ui/layout/Panel.tsx';
import { NotAllowed } from '../../ui/reading/NotAllowed.tsx';
import { useMay } from '../../ui/reading/useReviewer.ts';
import { Isolated } from '../../ui/text/InertText.tsx';
import classes from './export.module.css';
import { ReportPanel } from './ReportPanel.tsx';

/** The files that can be saved; the report has a panel of its own. */
const FORMATS = [
  'outcomes-csv',
  'outcomes-jsonl',
  'statistics-json',
  'figures-csv',
  'workbook',
  'indicators-csv',
] as const satisfies readonly ExportFormat[];

const ICONS: Record<(typeof FORMATS)[number], typeof IconJson> = {
  'outcomes-csv': IconFileTypeCsv,
  'outcomes-jsonl': IconJson,
  'statistics-json': IconJson,
  'figures-csv': IconFileTypeCsv,
  workbook: IconFileTypeXls,
  'indicators-csv': IconFileTypeCsv,
};

/** What an export would be about. */
function ExportFacts({ reading }: { reading: StatisticsReading }) {
  const { filter, cases, head, withheld } = reading;
  const asOf = new Date(reading.asOf).toISOString();
  return (
    <dl className={classes.facts}>
      <div>
        <dt>{t('statistics.export.facts.filter')}</dt>
        <dd>
          <Isolated text={describeFilter(filter)} />
        </dd>
      </div>
      <div>
        <dt>{t('statistics.export.facts.leaves')}</dt>
        <dd>{t('statistics.export.facts.left', { count: cases })}</dd>
      </div>
      {withheld !== null && (
        <div>
          <dt>{t('statistics.export.facts.withheld')}</dt>
          <dd>{withheldText(withheld)}</dd>
        </div>
      )}
      <div>
        <dt>{t('statistics.export.facts.asOf')}</dt>
        <dd>
          <time dateTime={asOf}>{formatMoment(asOf)}</time>
        </dd>
      </div>
      <div>
        <dt>{t('statistics.export.facts.head')}</dt>
        <dd className={classes.hash} translate={head ? 'no' : undefined}>
          {head ? headText(head) : t('statistics.export.facts.none')}
        </dd>
      </div>
    </dl>
  );
}

/** Takes the figures, and the rows that they follow from, out. */
export function ExportSection({ reading }: { reading: StatisticsReading }) {
  const mayExport = useMay()('export');
  const exporting = useExport();
  const id = useId();
  const { filter, asOf, head, drift, versus } = reading;
  const request = { filter, asOf, head, drift, versus };
  return (
    <>
      <Panel title={t('statistics.export.title')} description={t('statistics.export.description')}>
        <ExportFacts reading={reading} />
        {mayExport ? (
          <ul className={classes.formats}>
            {FORMATS.map((format) => {
              const Icon = ICONS[format];
              return (
                <li key={format}>
                  <Icon size={20} stroke={1.5} aria-hidden className={classes.icon} />
                  <div>
                    <h3 className={classes.name}>{t(`statistics.export.format.${format}.name`)}</h3>
                    <p className={classes.what} id={`${id}-${format}`}>
                      {t(`statistics.export.format.${format}.what`)}
                    </p>
                  </div>
                  <Button
                    variant="default"
                    leftSection={<IconDownload size={16} aria-hidden />}
                    aria-label={t('statistics.export.saveAs', {
                      name: t(`statistics.export.format.${format}.name`),
                    })}
                    aria-describedby={`${id}-${format}`}
                    loading={exporting.format === format}
                    disabled={exporting.format !== null}
                    onClick={() => exporting.save(format, request)}
                  >
                    {t('shared.save')}
                  </Button>
                </li>
              );
            })}
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
