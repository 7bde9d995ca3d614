import {
  type Assumptions,
  flagsOf,
  operatingLoad,
  operatingRanges,
} from '../../../domain/thresholds/operating-load.ts';
import { formatAmount, formatFineShare } from '../../../words/format.ts';
import { t } from '../../../words/words.ts';
import { FigureCard } from '../../ui/figures/FigureCard.tsx';
import { FigureList } from '../../ui/figures/FigureList.tsx';
import { Panel } from '../../ui/layout/Panel.tsx';
import type { LabReading } from '../evidence/useLab.ts';
import { AssumptionsForm } from './AssumptionsForm.tsx';
import classes from './load.module.css';
import { loadRangeText } from './load-text.ts';
import { WithAssumptions } from './WithAssumptions.tsx';

/** What a day brings, and the figures that tell it. */
const LOADS = [
  ['casesPerDay', 'traffic-cases'],
  ['hoursPerDay', 'traffic-hours'],
  ['caughtPerDay', 'traffic-caught'],
  ['missedPerDay', 'traffic-missed'],
  ['falseAlarmsPerDay', 'traffic-false-alarms'],
] as const;

/** What the threshold being tried would bring each day in the assumed traffic, live with it. */
export function LoadPanel({ reading, className }: { reading: LabReading; className?: string | undefined }) {
  return (
    <Panel
      title={t('thresholds.load.title')}
      description={t('thresholds.load.description')}
      className={className}
    >
      <WithAssumptions>
        {(assumptions) => <Load reading={reading} assumptions={assumptions} />}
      </WithAssumptions>
    </Panel>
  );
}

function Load({ reading: { lab, rule }, assumptions }: { reading: LabReading; assumptions: Assumptions }) {
  const figures = lab.at(rule.threshold);
  const flags = flagsOf(figures);
  const load = operatingLoad(flags, assumptions);
  const ranges = operatingRanges(figures, assumptions, lab.set.plain);
  const all = flags.positives + flags.negatives;
  return (
    <>
      <AssumptionsForm assumptions={assumptions} inEvidence={all === 0 ? null : flags.positives / all} />
      {load.casesPerDay === null || load.prevalence === null ? (
        <p className={classes.hint}>{t('thresholds.load.notMeasurable')}</p>
      ) : (
        <>
          <FigureList layout="compact">
            {LOADS.map(([each, id]) => (
              <FigureCard
                key={id}
                id={id}
                value={load[each] === null ? null : formatAmount(load[each])}
                details={[loadRangeText(ranges[each])]}
              />
            ))}
          </FigureList>
          <p className={classes.hint}>
            {t('thresholds.load.hint', {
              transcripts: formatAmount(assumptions.transcriptsPerDay),
              prevalence: formatFineShare(load.prevalence),
            })}
          </p>
        </>
      )}
    </>
  );
}
