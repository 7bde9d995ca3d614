import { MOST_PAIRED, type TranscriptAgreement } from '../../domain/cohort/transcript-agreement.ts';
import type { Interval } from '../../domain/metrics/intervals.ts';
import { Panel } from '../ui/layout/Panel.tsx';
import { PagedTable } from '../ui/tables/PagedTable.tsx';
import { formatCoefficient, formatCount, formatPercent } from '../ui/text/format.ts';
import { Isolated } from '../ui/text/InertText.tsx';
import { Figures, NumberFigure } from '../ui/text/Ratio.tsx';
import classes from './cohort.module.css';
import { Figure } from './Figure.tsx';

const COLUMNS = [
  'Reviewers',
  { title: 'Transcripts', numeric: true },
  { title: 'Same verdict', numeric: true },
  { title: '95 % interval', numeric: true },
  { title: 'Cohen’s kappa', numeric: true },
  { title: '95 % interval of kappa', numeric: true },
] as const;

/** Pairs that are shown at first. */
const PAGE = 20;

const percent = (value: number | null) => (value === null ? 'undefined' : formatPercent(value));
const coefficient = (value: number | null) => (value === null ? 'undefined' : formatCoefficient(value));

const within = (interval: Interval | null, format: (bound: number) => string) =>
  interval ? `${format(interval[0])} – ${format(interval[1])}` : 'no interval';

const detail = (interval: Interval | null, format: (bound: number) => string) =>
  interval ? `95 % interval ${within(interval, format)}` : 'no interval';

/** How far reviewers agree who saw the same transcripts. */
export function AgreementPanel({ agreement }: { agreement: TranscriptAgreement }) {
  const { overall, pairs, reviewers, unlisted } = agreement;
  const { intervals95 } = overall;
  return (
    <Panel
      title="Agreement on the same transcripts"
      description="Transcripts that two reviewers or more gave a first or second review, in whatever browser and case: the latest verdict of each. Adjudications and appeals do not count."
    >
      {overall.n === 0 ? (
        <p className={classes.note}>
          No transcript was reviewed by two people. The samples that come with Second Look have the same ids
          in every browser: let several people review them.
        </p>
      ) : (
        <>
          <Figures>
            <NumberFigure
              name="Transcripts seen by several"
              value={formatCount(overall.n)}
              detail={`${formatCount(overall.ratings)} verdicts of ${formatCount(reviewers.length)} reviewers`}
            />
            <NumberFigure
              name="Pairs of verdicts that agree"
              value={percent(overall.percent)}
              detail={detail(intervals95.percent, formatPercent)}
            />
            <NumberFigure
              name="Krippendorff’s alpha"
              value={coefficient(overall.krippendorffAlpha)}
              detail={detail(intervals95.krippendorffAlpha, formatCoefficient)}
            />
            <NumberFigure
              name="Gwet’s AC1"
              value={coefficient(overall.gwetAC1)}
              detail={detail(intervals95.gwetAC1, formatCoefficient)}
            />
          </Figures>
          {unlisted > 0 && (
            <p className={classes.note}>
              Pairs of the {MOST_PAIRED} reviewers with the most transcripts in common; the figures above are
              over all {formatCount(reviewers.length)}.
            </p>
          )}
          <PagedTable
            caption="Agreement of pairs of reviewers"
            hideCaption
            columns={COLUMNS}
            page={PAGE}
            count={pairs.length}
            rowsTo={(end) =>
              pairs.slice(0, end).map(({ reviewers: [first, second], agreement: own }) => ({
                key: JSON.stringify([first, second]),
                cells: [
                  <div key="names" className={classes.person}>
                    <Isolated text={first} /> and <Isolated text={second} />
                  </div>,
                  formatCount(own.n),
                  <Figure
                    key="same"
                    text={`${percent(own.percent)} (${formatCount(own.agreed)} of ${formatCount(own.n)})`}
                  />,
                  <Figure key="interval" text={within(own.intervals95.percent, formatPercent)} />,
                  coefficient(own.cohenKappa),
                  <Figure key="kappa" text={within(own.intervals95.cohenKappa, formatCoefficient)} />,
                ],
              }))
            }
          />
        </>
      )}
    </Panel>
  );
}
