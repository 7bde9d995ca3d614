import type { GoldenFigures } from '../../domain/metrics/reviewers.ts';
import type { Statistics } from '../../domain/metrics/statistics.ts';
import { Panel } from '../ui/layout/Panel.tsx';
import { PagedTable } from '../ui/tables/PagedTable.tsx';
import { formatDuration } from '../ui/text/format.ts';
import { Isolated } from '../ui/text/InertText.tsx';
import { fractionText, intervalText, shareText } from '../ui/text/Ratio.tsx';
import classes from './cohort.module.css';
import { Figure } from './Figure.tsx';

const COLUMNS = [
  'Reviewer',
  { title: 'Confirmed', numeric: true },
  { title: 'Confirmation rate', numeric: true },
  { title: '95 % interval', numeric: true },
  { title: 'Median time', numeric: true },
  { title: '90th percentile', numeric: true },
  { title: 'Sensitivity on labelled cases', numeric: true },
  { title: 'Specificity on labelled cases', numeric: true },
] as const;

const COLUMN_KEYS = COLUMNS.slice(1).map((column) => (typeof column === 'string' ? column : column.title));

/** Reviewers that are shown at first. */
const PAGE = 25;

const time = (seconds: number | null | undefined) =>
  seconds === null || seconds === undefined ? 'undefined' : formatDuration(seconds);

function golden(figures: GoldenFigures | undefined, side: keyof GoldenFigures): string {
  if (!figures) return 'none';
  return figures[side].value === null
    ? 'none'
    : `${shareText(figures[side])} (${fractionText(figures[side])})`;
}

/** What each reviewer decided, in whatever browser. */
export function ReviewersPanel({ statistics }: { statistics: Statistics }) {
  // Maps, because a pseudonym may be what every object has.
  const reviews = new Map(Object.entries(statistics.byReviewer));
  const accuracies = new Map(Object.entries(statistics.golden));
  const names = [...new Set([...reviews.keys(), ...accuracies.keys()])].sort();
  return (
    <Panel
      title="By reviewer"
      description="Over the flagged cases that each of them reviewed; sensitivity and specificity over labelled cases; of a golden item the first answer counts. Practice figures. They do not rank people."
    >
      {names.length === 0 ? (
        <p>Nobody has decided anything yet.</p>
      ) : (
        <PagedTable
          caption="The cohort by reviewer"
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
                    own ? fractionText(own.confirmationRate) : 'none',
                    own ? shareText(own.confirmationRate) : 'undefined',
                    own ? intervalText(own.confirmationRate) : 'no interval',
                    time(own?.medianSeconds),
                    time(own?.percentile90Seconds),
                    golden(accuracy, 'sensitivity'),
                    golden(accuracy, 'specificity'),
                  ].map((text, index) => <Figure key={COLUMN_KEYS[index]} text={text} />),
                ],
              };
            })
          }
        />
      )}
    </Panel>
  );
}
