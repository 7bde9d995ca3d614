import type { AlphaFigure, CalibrationFigures } from '../../../domain/training/calibration-figures.ts';
import type { SeenSession } from '../../../domain/training/calibration-seen.ts';
import { formatCount, formatMeasure } from '../../../words/format.ts';
import { t } from '../../../words/words.ts';
import { Panel } from '../../ui/layout/Panel.tsx';
import { DataTable } from '../../ui/tables/DataTable.tsx';
import { Isolated } from '../../ui/text/InertText.tsx';
import classes from './calibration.module.css';

function Alpha({ name, figure }: { name: string; figure: AlphaFigure }) {
  const { value, interval } = figure;
  return (
    <div>
      <dt>{name}</dt>
      <dd className={classes.value}>{value === null ? t('units.undefined') : formatMeasure(value)}</dd>
      <dd className={classes.interval}>
        {interval
          ? t('trainingCalibration.result.interval', {
              low: formatMeasure(interval[0]),
              high: formatMeasure(interval[1]),
            })
          : t(`trainingCalibration.result.${value === null ? 'undefined' : 'noInterval'}`)}
      </dd>
    </div>
  );
}

const numeric = (title: string) => ({ title, numeric: true as const });

/** What the session came to: agreement before and after, and who moved towards the answer or away from it. */
export function Result({ session, figures }: { session: SeenSession; figures: CalibrationFigures }) {
  const { before, after, change, moves } = figures;
  const hasAnswer = session.items.some(({ key }) => key !== null);
  return (
    <>
      <Panel title={t('trainingCalibration.result.title')} description={t('trainingCalibration.result.hint')}>
        <dl className={classes.figures}>
          <Alpha name={t('trainingCalibration.result.before')} figure={before} />
          {after && <Alpha name={t('trainingCalibration.result.after')} figure={after} />}
          {change && <Alpha name={t('trainingCalibration.result.change')} figure={change} />}
        </dl>
      </Panel>
      {after && hasAnswer && (
        <Panel
          title={t('trainingCalibration.result.moves')}
          description={t('trainingCalibration.result.movesHint')}
        >
          <DataTable
            caption={t('trainingCalibration.result.moves')}
            hideCaption
            columns={[
              t('trainingCalibration.revealed.person'),
              numeric(t('trainingCalibration.result.towards')),
              numeric(t('trainingCalibration.result.away')),
              numeric(t('trainingCalibration.result.stayed')),
            ]}
            rows={moves.map(({ person, towards, away, stayed }) => ({
              key: person,
              cells: [
                <Isolated key="person" text={person} />,
                formatCount(towards),
                formatCount(away),
                formatCount(stayed),
              ],
            }))}
          />
        </Panel>
      )}
    </>
  );
}
