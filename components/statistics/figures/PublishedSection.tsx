import { useMemo } from 'react';
import {
  besidePublished,
  type ComparedFigure,
  type PublishedEntry,
} from '../../../domain/metrics/published/beside-published.ts';
import { PUBLISHED } from '../../../domain/metrics/published/published.ts';
import { formatPercent } from '../../../words/format.ts';
import { rich, t } from '../../../words/words.ts';
import type { StatisticsReading } from '../../../workflows/statistics/statistics.ts';
import { IntervalBar } from '../../ui/charts/IntervalBar.tsx';
import { OneLineFigure } from '../../ui/figures/OneLineFigure.tsx';
import { fractionText, intervalText, shareText } from '../../ui/figures/share-text.ts';
import { useIntervalOf } from '../../ui/figures/shown-bounds.ts';
import { Panel } from '../../ui/layout/Panel.tsx';
import { DataTable } from '../../ui/tables/DataTable.tsx';
import { numeric } from '../../ui/tables/numeric.ts';
import { Isolated } from '../../ui/text/InertText.tsx';
import { data } from '../../ui/text/marks.tsx';
import classes from '../statistics.module.css';
import { ApartPanel } from './ApartPanel.tsx';
import own from './published.module.css';
import { publishedValue, WhoseAndWhat } from './published-cells.tsx';

/** The same in each table, so that they line up: who, value, k of n, interval, the scale, section. */
const WIDTHS = ['12rem', '5.5rem', '10rem', '8rem', '6.5rem', '7rem'];
/** Where a scale of shares may end. */
const ENDS = [0.01, 0.02, 0.05, 0.1, 0.2, 0.3, 0.5, 1];

function fraction({ numerator, denominator }: PublishedEntry): string {
  return numerator === null || denominator === null
    ? t('statistics.published.notPublished')
    : fractionText({ k: numerator, n: denominator });
}

function Compared({ compared: { definition, own: here, published } }: { compared: ComparedFigure }) {
  const name = t(`figures.name.${definition}`);
  const interval = useIntervalOf()(here.k, here.n);
  const highest = Math.max(interval?.[1] ?? 0, ...published.map(({ value }) => value ?? 0));
  const max = ENDS.find((end) => end >= highest) ?? 1;
  const scale = t('units.range', { low: formatPercent(0, 0), high: formatPercent(max, 0) });
  return (
    <Panel title={name} description={t(`figures.definition.${definition}.text`)}>
      <DataTable
        caption={t('statistics.published.caption', { figure: name })}
        hideCaption
        widths={WIDTHS}
        columns={[
          t('statistics.published.column.whose'),
          numeric(t('statistics.published.column.value')),
          numeric(t('statistics.published.column.fraction')),
          numeric(t('statistics.published.column.interval')),
          t('statistics.published.column.scale', { scale }),
          t('statistics.published.column.section'),
        ]}
        rows={[
          {
            key: 'here',
            cells: [
              <span key="here">
                <strong>{t('statistics.published.here')}</strong>
                <span className={own.basis}>{t('statistics.published.ownCases')}</span>
              </span>,
              <strong key="value">
                <OneLineFigure text={shareText(here)} />
              </strong>,
              fractionText(here),
              intervalText({ wilson95: interval }),
              here.value === null ? (
                ''
              ) : (
                <IntervalBar key="bar" value={here.value} interval={interval} max={max} fills />
              ),
              '',
            ],
          },
          ...published.map((each, index) => ({
            key: index,
            cells: [
              <WhoseAndWhat key="whose" entry={each} />,
              publishedValue(each),
              fraction(each),
              t('statistics.published.notPublished'),
              each.value === null ? (
                ''
              ) : (
                <IntervalBar key="bar" value={each.value} interval={null} max={max} fills />
              ),
              <Isolated key="section" text={each.section} />,
            ],
          })),
        ]}
      />
    </Panel>
  );
}

/** Own figures beside published ones of the same definition; what is defined otherwise apart, with the reason. */
export function PublishedSection({ reading: { statistics } }: { reading: StatisticsReading }) {
  const { compared, apart } = useMemo(() => besidePublished(statistics), [statistics]);
  return (
    <>
      <p className={classes.caution}>
        {rich('statistics.published.text', { source: PUBLISHED.source, data })}
      </p>
      <div className={classes.columns}>
        {compared.map((each) => (
          <Compared key={each.definition} compared={each} />
        ))}
        <ApartPanel apart={apart} />
      </div>
    </>
  );
}
