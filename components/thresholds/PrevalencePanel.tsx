import { useDeferredValue, useMemo } from 'react';
import { type Assumptions, flagsOf } from '../../domain/thresholds/operating-load.ts';
import { precisionAt } from '../../domain/thresholds/prevalence-curve.ts';
import { formatPercent, formatRisk } from '../ui/format.ts';
import { Panel } from '../ui/Panel.tsx';
import { Figures, NumberFigure, RatioFigure } from '../ui/Ratio.tsx';
import { fineShareText } from './amounts.ts';
import classes from './load.module.css';
import { PrevalenceChart } from './PrevalenceChart.tsx';
import type { LabReading } from './useLab.ts';
import { WithAssumptions } from './WithAssumptions.tsx';
import { WorkedExample } from './WorkedExample.tsx';

/** What the precision that was measured on the evidence becomes where risk is rarer. */
export function PrevalencePanel({ reading }: { reading: LabReading }) {
  return (
    <Panel
      title="Precision in real traffic"
      description="Evidence is far richer in risk than traffic. Recall and specificity carry over; precision does not."
    >
      <WithAssumptions>
        {(assumptions) => <Prevalence reading={reading} assumptions={assumptions} />}
      </WithAssumptions>
      <WorkedExample />
    </Panel>
  );
}

function Prevalence({
  reading: { lab, rule },
  assumptions,
}: {
  reading: LabReading;
  assumptions: Assumptions;
}) {
  const figures = lab.at(rule.threshold);
  // The chart may come a moment after the figures while the threshold is dragged.
  const charted = useDeferredValue(rule.threshold);
  const drawn = useMemo(() => lab.at(charted), [lab, charted]);
  const { positives, negatives } = flagsOf(figures);
  if (positives === 0 || negatives === 0)
    return (
      <p className={classes.hint}>
        The evidence lacks risky or benign transcripts, so its precision cannot be carried anywhere.
      </p>
    );
  const inEvidence = positives / (positives + negatives);
  const assumed = assumptions.prevalence ?? inEvidence;
  const [adjusted] = precisionAt(figures, [assumed], lab.set.plain);
  const { interval95, ...share } = figures.precision;
  const range = adjusted!.interval95;
  return (
    <>
      <Figures>
        <RatioFigure
          name={`In the evidence, ${fineShareText(inEvidence)} risky`}
          share={{ ...share, wilson95: interval95 }}
        />
        <NumberFigure
          name={`In traffic, ${fineShareText(assumed)} risky`}
          value={adjusted!.precision === null ? 'undefined' : formatPercent(adjusted!.precision)}
          detail={
            range
              ? `95 % interval ${formatPercent(range[0])} – ${formatPercent(range[1])}`
              : 'no interval: nothing is flagged'
          }
        />
      </Figures>
      <PrevalenceChart figures={drawn} plain={lab.set.plain} inEvidence={inEvidence} assumed={assumed} />
      <p className={classes.hint}>
        Of what the threshold {formatRisk(rule.threshold)} flags. The assumed prevalence is set under “Load a
        day”.
      </p>
    </>
  );
}
