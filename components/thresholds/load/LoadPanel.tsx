import {
  type Assumptions,
  flagsOf,
  operatingLoad,
  operatingRanges,
} from '../../../domain/thresholds/operating-load.ts';
import { formatAmount, formatFineShare } from '../../../words/format.ts';
import { t } from '../../../words/words.ts';
import { Panel } from '../../ui/layout/Panel.tsx';
import { Figures, NumberFigure } from '../../ui/text/Ratio.tsx';
import type { LabReading } from '../evidence/useLab.ts';
import { AssumptionsForm } from './AssumptionsForm.tsx';
import { amountRangeText, amountText } from './amounts.ts';
import classes from './load.module.css';
import { WithAssumptions } from './WithAssumptions.tsx';

const AMOUNTS = ['casesPerDay', 'hoursPerDay', 'caughtPerDay', 'missedPerDay', 'falseAlarmsPerDay'] as const;

/** What the threshold being tried would bring each day in the assumed traffic, live with it. */
export function LoadPanel({ reading }: { reading: LabReading }) {
  return (
    <Panel title={t('thresholds.load.title')} description={t('thresholds.load.description')}>
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
          <Figures compact>
            {AMOUNTS.map((id) => (
              <NumberFigure
                key={id}
                name={t(`thresholds.load.amount.${id}`)}
                value={amountText(load[id])}
                detail={amountRangeText(ranges[id])}
              />
            ))}
          </Figures>
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
