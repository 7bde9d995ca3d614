import { VERDICTS } from '../../../domain/policy/verdicts.ts';
import { t } from '../../../words/words.ts';
import type { StatisticsReading } from '../../../workflows/statistics/statistics.ts';
import { OutcomeFigures } from '../../ui/figures/OutcomeFigures.tsx';
import { Panel } from '../../ui/layout/Panel.tsx';
import { Isolated } from '../../ui/text/InertText.tsx';
import classes from '../statistics.module.css';
import { FigureTable } from './FigureTable.tsx';

const COLUMNS = (['risk', 'benign'] as const).flatMap((truth) =>
  VERDICTS.map((verdict) => ({
    id: `consensus-${truth}-${verdict}` as const,
    title: t(`statistics.quality.consensus.column.${truth}-${verdict}`),
  })),
);

/** What the reviewers of a case say together, and how each of them errs. */
export function ConsensusPanel({ reading: { figures, statistics } }: { reading: StatisticsReading }) {
  const { cases, known, byThree, held, converged, rounds } = statistics.consensus;
  const reviewers = figures.groups('reviewer').filter(({ figures: own }) => own.has('consensus-reviews'));
  const said = [
    held
      ? t('statistics.quality.consensus.held', { known, byThree })
      : t('statistics.quality.consensus.notHeld'),
    ...(converged ? [] : [t('statistics.quality.consensus.notConverged', { rounds })]),
  ];
  return (
    <Panel
      title={t('statistics.quality.consensus.title')}
      description={t('statistics.quality.consensus.description')}
    >
      {cases === 0 ? (
        <p className={classes.caution}>{t('statistics.quality.consensus.none')}</p>
      ) : (
        <>
          <OutcomeFigures
            figures={figures}
            ids={['consensus-prevalence', 'consensus-differing', 'consensus-cases']}
          />
          <p className={classes.caution}>{said.join(' ')}</p>
          <FigureTable
            caption={t('statistics.quality.consensus.caption')}
            head={t('statistics.quality.consensus.reviewer')}
            groups={reviewers.map(({ name, figures: own }) => ({
              key: name,
              name: <Isolated text={name} />,
              figures: own,
            }))}
            columns={[
              { id: 'consensus-reviews', title: t('statistics.quality.consensus.reviews') },
              ...COLUMNS,
            ]}
          />
        </>
      )}
    </Panel>
  );
}
