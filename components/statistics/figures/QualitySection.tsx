import { VERDICTS } from '../../../domain/policy/verdicts.ts';
import { formatCount } from '../../../words/format.ts';
import { nameOf } from '../../../words/name-of.ts';
import { t } from '../../../words/words.ts';
import type { StatisticsReading } from '../../../workflows/statistics/statistics.ts';
import { OutcomeFigures } from '../../ui/figures/OutcomeFigures.tsx';
import { Panel } from '../../ui/layout/Panel.tsx';
import { DataTable } from '../../ui/tables/DataTable.tsx';
import { numeric } from '../../ui/tables/numeric.ts';
import { Isolated } from '../../ui/text/InertText.tsx';
import classes from '../statistics.module.css';
import { ConsensusPanel } from './ConsensusPanel.tsx';
import { FigureTable } from './FigureTable.tsx';
import { PairsPanel } from './PairsPanel.tsx';
import { RecallPanel } from './RecallPanel.tsx';
import { WeightedAgreement } from './WeightedAgreement.tsx';

const MEASURES = ['agreement-percent', 'cohen-kappa', 'gwet-ac1', 'krippendorff-alpha'] as const;

const OF_ALL = [
  ...(['agreement-percent', 'cohen-kappa', 'gwet-ac1', 'gwet-ac1-of-scale'] as const),
  'krippendorff-alpha',
] as const;

const GOLDEN = [
  'golden-sensitivity',
  'golden-specificity',
  'golden-item-sensitivity',
  'golden-item-specificity',
] as const;

const ANCHORING = [
  ...(['anchoring-rate-blind', 'anchoring-rate-shown', 'anchoring-difference'] as const),
  ...(['anchoring-slope-blind', 'anchoring-slope-shown', 'anchoring-slope-difference'] as const),
];

function AgreementPanel({ reading }: { reading: StatisticsReading }) {
  const { figures, statistics } = reading;
  const { n } = statistics.agreement;
  const characteristics = figures
    .groups('characteristic')
    .filter(({ figures: own }) => own.has('agreement-percent'));
  return (
    <Panel
      title={t('statistics.quality.agreement.title')}
      description={t('statistics.quality.agreement.description')}
    >
      <OutcomeFigures figures={figures} ids={OF_ALL} />
      {n === 0 ? (
        <p className={classes.caution}>{t('statistics.quality.agreement.none')}</p>
      ) : (
        <>
          <WeightedAgreement reading={reading} />
          <DataTable
            caption={t('statistics.quality.agreement.confusion')}
            columns={[
              t('statistics.quality.agreement.first'),
              ...VERDICTS.map((verdict) => numeric(t(`names.decision.${verdict}`))),
            ]}
            rows={VERDICTS.map((first) => ({
              key: first,
              cells: [
                t(`names.decision.${first}`),
                ...VERDICTS.map((second) =>
                  formatCount(figures.get('confusion', `verdicts:${first}/${second}`).value ?? 0),
                ),
              ],
            }))}
          />
          <FigureTable
            caption={t('statistics.quality.agreement.byCharacteristic')}
            head={t('statistics.quality.agreement.characteristic')}
            groups={characteristics.map(({ name, figures: own }) => ({
              key: name,
              name: nameOf('characteristic', name),
              figures: own,
            }))}
            columns={MEASURES.map((id) => ({
              id,
              title: t(`figures.name.${id}`),
              whole: id === 'agreement-percent',
            }))}
          />
        </>
      )}
    </Panel>
  );
}

function GoldenPanel({ reading: { figures } }: { reading: StatisticsReading }) {
  const reviewers = figures.groups('reviewer').filter(({ figures: own }) => own.has('golden-sensitivity'));
  return (
    <Panel
      title={t('statistics.quality.labelled.title')}
      description={t('statistics.quality.labelled.description')}
    >
      <OutcomeFigures figures={figures} ids={GOLDEN} />
      {reviewers.length > 0 && (
        <FigureTable
          caption={t('statistics.quality.labelled.byReviewer')}
          head={t('statistics.quality.labelled.reviewer')}
          groups={reviewers.map(({ name, figures: own }) => ({
            key: name,
            name: <Isolated text={name} />,
            figures: own,
          }))}
          columns={GOLDEN.map((id) => ({
            id,
            title: t(`statistics.quality.labelled.column.${id}`),
            whole: 'below',
          }))}
        />
      )}
    </Panel>
  );
}

function AnchoringPanel({ reading: { figures, statistics } }: { reading: StatisticsReading }) {
  const { blind, shown } = statistics.anchoring;
  const comparable = blind.confirmationRate.n > 0 && shown.confirmationRate.n > 0;
  return (
    <Panel
      title={t('statistics.quality.anchoring.title')}
      description={t('statistics.quality.anchoring.description')}
    >
      {!comparable && <p className={classes.caution}>{t('statistics.quality.anchoring.notComparable')}</p>}
      <OutcomeFigures figures={figures} ids={ANCHORING} />
    </Panel>
  );
}

/** How well people review, and what detection misses. */
export function QualitySection({ reading }: { reading: StatisticsReading }) {
  return (
    <div className={classes.columns}>
      <AgreementPanel reading={reading} />
      <PairsPanel reading={reading} />
      <ConsensusPanel reading={reading} />
      <GoldenPanel reading={reading} />
      <AnchoringPanel reading={reading} />
      <RecallPanel reading={reading} />
    </div>
  );
}
