import { useMemo } from 'react';
import type { OutcomeFigureId } from '../../../domain/metrics/figures/figure-register.ts';
import { accuracyLimits } from '../../../domain/metrics/reviewers/funnel.ts';
import { t } from '../../../words/words.ts';
import type { StatisticsReading } from '../../../workflows/statistics/statistics.ts';
import { Panel } from '../../ui/layout/Panel.tsx';
import { Isolated } from '../../ui/text/InertText.tsx';
import { FunnelPlot } from '../charts/FunnelPlot.tsx';
import { type FigureColumn, FigureTable } from '../figures/FigureTable.tsx';
import classes from '../statistics.module.css';
import { AllReviewersPanel } from './AllReviewersPanel.tsx';
import { OneReviewer } from './OneReviewer.tsx';

const DECIDED = (
  [
    'golden-decided-sensitivity',
    'golden-decided-specificity',
    'golden-inconclusive-risk',
    'golden-inconclusive-benign',
  ] as const
).map((id): FigureColumn => ({ id, title: t(`statistics.reviewers.decided.column.${id}`), whole: 'below' }));

const SEVERITY: readonly FigureColumn[] = [
  {
    id: 'severity-observed',
    title: t('statistics.reviewers.severity.column.severity-observed'),
    whole: 'below',
  },
  { id: 'severity-expected', title: t('statistics.reviewers.severity.column.severity-expected') },
  {
    id: 'severity-same-mix',
    title: t('statistics.reviewers.severity.column.severity-same-mix'),
    whole: 'below',
  },
  { id: 'severity-unshrunken', title: t('statistics.reviewers.severity.column.severity-unshrunken') },
  { id: 'severity', title: t('statistics.reviewers.severity.column.severity'), whole: 'below' },
];

/** A row for each reviewer who has the figure, in order of name. */
const rowsOf = ({ figures }: StatisticsReading, id: OutcomeFigureId) =>
  figures
    .groups('reviewer')
    .filter(({ figures: own }) => own.has(id))
    .map(({ name, figures: own }) => ({ key: name, name: <Isolated text={name} />, figures: own }))
    .sort((left, right) => (left.key < right.key ? -1 : 1));

function Funnel({ reading, side }: { reading: StatisticsReading; side: 'sensitivity' | 'specificity' }) {
  const { golden, accuracy } = reading.statistics;
  const shares = useMemo(
    // fromEntries defines own properties, so that a reviewer named "__proto__" is one like any other.
    () => Object.fromEntries(Object.entries(golden).map(([name, own]) => [name, own[side]])),
    [golden, side],
  );
  const title = t(`statistics.reviewers.funnel.${side}`);
  const count = Object.keys(accuracy.funnel[side].byReviewer).length;
  return (
    <FunnelPlot
      reading={reading}
      funnel={accuracy.funnel[side]}
      limitsAt={accuracyLimits}
      shares={shares}
      title={title}
      note={(said) => t('statistics.reviewers.funnel.note', said)}
      label={t('statistics.reviewers.funnel.label', { title, count })}
      axis={t('statistics.reviewers.funnel.axis')}
      rate={t(`figures.name.golden-${side}`)}
    />
  );
}

function DecidedPanel({ reading }: { reading: StatisticsReading }) {
  const groups = rowsOf(reading, 'golden-decided-sensitivity');
  if (groups.length === 0) return null;
  return (
    <Panel
      title={t('statistics.reviewers.decided.title')}
      description={t('statistics.reviewers.decided.description')}
    >
      <FigureTable
        caption={t('statistics.reviewers.decided.caption')}
        head={t('statistics.reviewers.reviewer')}
        groups={groups}
        columns={DECIDED}
      />
    </Panel>
  );
}

function SeverityPanel({ reading }: { reading: StatisticsReading }) {
  const groups = rowsOf(reading, 'severity');
  return (
    <Panel
      title={t('statistics.reviewers.severity.title')}
      description={t('statistics.reviewers.severity.description')}
    >
      {reading.statistics.accuracy.severity.spread === null ? (
        <p className={classes.caution}>{t('statistics.reviewers.severity.none')}</p>
      ) : (
        <FigureTable
          caption={t('statistics.reviewers.severity.caption')}
          head={t('statistics.reviewers.reviewer')}
          groups={groups}
          columns={SEVERITY}
        />
      )}
    </Panel>
  );
}

/** How well reviewers review: all together, against chance, with the case mix held still, and one of them. */
export function ReviewersSection({ reading }: { reading: StatisticsReading }) {
  return (
    <>
      <AllReviewersPanel reading={reading} />
      <div className={classes.pair}>
        <Funnel reading={reading} side="sensitivity" />
        <Funnel reading={reading} side="specificity" />
      </div>
      <DecidedPanel reading={reading} />
      <SeverityPanel reading={reading} />
      <OneReviewer reading={reading} />
    </>
  );
}
