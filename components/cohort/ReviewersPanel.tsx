import type { GoldenFigures } from '../../domain/metrics/reviewers/reviewers.ts';
import type { Statistics } from '../../domain/metrics/statistics.ts';
import { formatDuration } from '../../words/format.ts';
import { t } from '../../words/words.ts';
import { OneLineFigure } from '../ui/figures/OneLineFigure.tsx';
import { fractionText, intervalText, shareText } from '../ui/figures/share-text.ts';
import { Panel } from '../ui/layout/Panel.tsx';
import { numeric } from '../ui/tables/numeric.ts';
import { PagedTable } from '../ui/tables/PagedTable.tsx';
import { Isolated } from '../ui/text/InertText.tsx';
import classes from './cohort.module.css';

const COLUMNS = [
  t('cohort.reviewers.column.reviewer'),
  numeric(t('cohort.reviewers.column.confirmed')),
  numeric(t('cohort.reviewers.column.rate')),
  numeric(t('cohort.reviewers.column.interval')),
  numeric(t('cohort.reviewers.column.median')),
  numeric(t('cohort.reviewers.column.percentile90')),
  numeric(t('cohort.reviewers.column.sensitivity')),
  numeric(t('cohort.reviewers.column.specificity')),
] as const;

const COLUMN_KEYS = COLUMNS.slice(1).map((column) => (typeof column === 'string' ? column : column.title));

/** Reviewers that are shown at first. */
const PAGE = 25;

const time = (seconds: number | null | undefined) =>
  seconds === null || seconds === undefined ? t('units.undefined') : formatDuration(seconds);

function golden(figures: GoldenFigures | undefined, side: keyof GoldenFigures): string {
  if (!figures) return t('shared.none');
  return figures[side].value === null
    ? t('shared.none')
    : t('cohort.figures.shareOf', { share: shareText(figures[side]), fraction: fractionText(figures[side]) });
}

/** What each reviewer decided, in whatever browser. */
export function ReviewersPanel({ statistics }: { statistics: Statistics }) {
  // Maps, because a pseudonym may be what every object has.
  const reviews = new Map(Object.entries(statistics.byReviewer));
  const accuracies = new Map(Object.entries(statistics.golden));
  const names = [...new Set([...reviews.keys(), ...accuracies.keys()])].sort();
  return (
    <Panel title={t('cohort.reviewers.title')} description={t('cohort.reviewers.description')}>
      {names.length === 0 ? (
        <p>{t('cohort.reviewers.none')}</p>
      ) : (
        <PagedTable
          caption={t('cohort.reviewers.caption')}
          hideCaption
          columns={COLUMNS}
          page={PAGE}
          count={names.length}
          rowsTo={(end) =>
            names.slice(0, end).map((name) => {
              const own = reviews.get(name);
              const accuracy = accuracies.get(name);
              return {
                key: name,
                cells: [
                  <div key="name" className={classes.person}>
                    <Isolated text={name} />
                  </div>,
                  ...[
                    own ? fractionText(own.confirmationRate) : t('shared.none'),
                    own ? shareText(own.confirmationRate) : t('units.undefined'),
                    own ? intervalText(own.confirmationRate) : t('ui.noInterval'),
                    time(own?.medianSeconds),
                    time(own?.percentile90Seconds),
                    golden(accuracy, 'sensitivity'),
                    golden(accuracy, 'specificity'),
                  ].map((text, index) => <OneLineFigure key={COLUMN_KEYS[index]} text={text} />),
                ],
              };
            })
          }
        />
      )}
    </Panel>
  );
}
