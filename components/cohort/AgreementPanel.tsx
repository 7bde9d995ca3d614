import { MOST_PAIRED, type TranscriptAgreement } from '../../domain/cohort/transcript-agreement.ts';
import type { Interval } from '../../domain/metrics/intervals/intervals.ts';
import { formatCoefficient, formatCount, formatPercent } from '../../words/format.ts';
import { rich, t } from '../../words/words.ts';
import { FigureCard } from '../ui/figures/FigureCard.tsx';
import { FigureList } from '../ui/figures/FigureList.tsx';
import { OneLineFigure } from '../ui/figures/OneLineFigure.tsx';
import { fractionText, shareText } from '../ui/figures/share-text.ts';
import { Panel } from '../ui/layout/Panel.tsx';
import { numeric } from '../ui/tables/numeric.ts';
import { PagedTable } from '../ui/tables/PagedTable.tsx';
import { data } from '../ui/text/marks.tsx';
import classes from './cohort.module.css';

const COLUMNS = [
  t('cohort.agreement.column.reviewers'),
  numeric(t('cohort.agreement.column.transcripts')),
  numeric(t('cohort.agreement.column.same')),
  numeric(t('cohort.agreement.column.interval')),
  numeric(t('cohort.agreement.column.kappa')),
  numeric(t('cohort.agreement.column.kappaInterval')),
] as const;

/** Pairs that are shown at first. */
const PAGE = 20;

const percent = (value: number | null) => (value === null ? null : formatPercent(value));
const coefficient = (value: number | null) => (value === null ? null : formatCoefficient(value));
const orUndefined = (text: string | null) => text ?? t('units.undefined');

const within = (interval: Interval | null, format: (bound: number) => string) =>
  interval ? t('units.range', { low: format(interval[0]), high: format(interval[1]) }) : t('ui.noInterval');

const detail = (interval: Interval | null, format: (bound: number) => string) =>
  interval ? t('ui.interval', { interval: within(interval, format) }) : t('ui.noInterval');

/** How far reviewers agree who saw the same transcripts. */
export function AgreementPanel({ agreement }: { agreement: TranscriptAgreement }) {
  const { overall, pairs, reviewers, unlisted } = agreement;
  const { intervals95 } = overall;
  return (
    <Panel title={t('cohort.agreement.title')} description={t('cohort.agreement.description')}>
      {overall.n === 0 ? (
        <p className={classes.note}>{t('cohort.agreement.none')}</p>
      ) : (
        <>
          <FigureList>
            <FigureCard
              id="shared-transcripts"
              value={formatCount(overall.n)}
              details={[
                t('cohort.agreement.seenOf', {
                  verdicts: overall.ratings,
                  reviewers: reviewers.length,
                }),
              ]}
            />
            <FigureCard
              id="shared-agreement"
              value={percent(overall.percent)}
              details={[detail(intervals95.percent, formatPercent)]}
            />
            <FigureCard
              id="shared-alpha"
              value={coefficient(overall.krippendorffAlpha)}
              details={[detail(intervals95.krippendorffAlpha, formatCoefficient)]}
            />
            <FigureCard
              id="shared-ac1"
              value={coefficient(overall.gwetAC1)}
              details={[detail(intervals95.gwetAC1, formatCoefficient)]}
            />
          </FigureList>
          {unlisted > 0 && (
            <p className={classes.note}>
              {t('cohort.agreement.unlisted', { most: MOST_PAIRED, count: reviewers.length })}
            </p>
          )}
          <PagedTable
            caption={t('cohort.agreement.caption')}
            hideCaption
            columns={COLUMNS}
            page={PAGE}
            count={pairs.length}
            rowsTo={(end) =>
              pairs.slice(0, end).map(({ reviewers: [first, second], agreement: own }) => ({
                key: JSON.stringify([first, second]),
                cells: [
                  <div key="names" className={classes.person}>
                    {rich('cohort.agreement.pair', { first, second, data })}
                  </div>,
                  formatCount(own.n),
                  <OneLineFigure
                    key="same"
                    text={t('cohort.figures.shareOf', {
                      share: shareText({ value: own.percent }),
                      fraction: fractionText({ k: own.agreed, n: own.n }),
                    })}
                  />,
                  <OneLineFigure key="interval" text={within(own.intervals95.percent, formatPercent)} />,
                  orUndefined(coefficient(own.cohenKappa)),
                  <OneLineFigure key="kappa" text={within(own.intervals95.cohenKappa, formatCoefficient)} />,
                ],
              }))
            }
          />
        </>
      )}
    </Panel>
  );
}
