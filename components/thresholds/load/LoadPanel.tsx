import {
  type Assumptions,
  flagsOf,
  operatingLoad,
  operatingRanges,
} from '../../../domain/thresholds/operating-load.ts';
import { Panel } from '../../ui/layout/Panel.tsx';
import { Figures, NumberFigure } from '../../ui/text/Ratio.tsx';
import type { LabReading } from '../evidence/useLab.ts';
import { AssumptionsForm } from './AssumptionsForm.tsx';
import { amountRangeText, amountText, fineShareText, formatAmount } from './amounts.ts';
import classes from './load.module.css';
import { WithAssumptions } from './WithAssumptions.tsx';

const AMOUNTS = [
  { id: 'casesPerDay', name: 'Cases flagged' },
  { id: 'hoursPerDay', name: 'Reviewer hours' },
  { id: 'caughtPerDay', name: 'Caught' },
  { id: 'missedPerDay', name: 'Missed' },
  { id: 'falseAlarmsPerDay', name: 'False alarms' },
] as const;

/** What the threshold being tried would bring each day in the assumed traffic, live with it. */
export function LoadPanel({ reading }: { reading: LabReading }) {
  return (
    <Panel title="Load a day" description="What this threshold would bring in real traffic.">
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
        <p className={classes.hint}>
          The evidence lacks risky or benign transcripts, so nothing can be carried to real traffic.
        </p>
      ) : (
        <>
          <Figures compact>
            {AMOUNTS.map(({ id, name }) => (
              <NumberFigure
                key={id}
                name={name}
                value={amountText(load[id])}
                detail={amountRangeText(ranges[id])}
              />
            ))}
          </Figures>
          <p className={classes.hint}>
            Each a day, of {formatAmount(assumptions.transcriptsPerDay)} transcripts with{' '}
            {fineShareText(load.prevalence)} risky. Below each, the range that the 95 % intervals of recall
            and specificity leave.
          </p>
        </>
      )}
    </>
  );
}
