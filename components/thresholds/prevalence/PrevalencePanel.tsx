import { useDeferredValue, useMemo } from 'react';
import { type Assumptions, flagsOf } from '../../../domain/thresholds/operating-load.ts';
import { precisionAt } from '../../../domain/thresholds/prevalence-curve.ts';
import { formatFineShare, formatPercent, formatThreshold } from '../../../words/format.ts';
import { t } from '../../../words/words.ts';
import { FigureCard } from '../../ui/figures/FigureCard.tsx';
import { FigureList } from '../../ui/figures/FigureList.tsx';
import { shareFigure, shareText } from '../../ui/figures/share-text.ts';
import { Panel } from '../../ui/layout/Panel.tsx';
import type { LabReading } from '../evidence/useLab.ts';
import classes from '../load/load.module.css';
import { WithAssumptions } from '../load/WithAssumptions.tsx';
import { PrevalenceChart } from './PrevalenceChart.tsx';
import { WorkedExample } from './WorkedExample.tsx';

interface PrevalenceProps {
  reading: LabReading;
  /** Lines that stand below the saved chart; the same function each time. */
  caption: () => readonly string[];
}

/** What the precision that was measured on the evidence becomes where risk is rarer. */
export function PrevalencePanel({ reading, caption }: PrevalenceProps) {
  const { positives, negatives } = flagsOf(reading.lab.at(reading.rule.threshold));
  const measurable = positives > 0 && negatives > 0;
  return (
    <>
      <Panel title={t('thresholds.prevalence.title')} description={t('thresholds.prevalence.description')}>
        {measurable ? (
          <WithAssumptions>
            {(assumptions) => <InTraffic reading={reading} assumptions={assumptions} />}
          </WithAssumptions>
        ) : (
          <p className={classes.hint}>{t('thresholds.prevalence.notMeasurable')}</p>
        )}
        <WorkedExample />
      </Panel>
      {measurable && (
        <WithAssumptions>
          {(assumptions) => <Charted reading={reading} assumptions={assumptions} caption={caption} />}
        </WithAssumptions>
      )}
    </>
  );
}

interface AssumedProps {
  reading: LabReading;
  assumptions: Assumptions;
}

function prevalences({ lab, rule }: LabReading, assumptions: Assumptions) {
  const { positives, negatives } = flagsOf(lab.at(rule.threshold));
  const inEvidence = positives / (positives + negatives);
  return { inEvidence, assumed: assumptions.prevalence ?? inEvidence };
}

function InTraffic({ reading, assumptions }: AssumedProps) {
  const { lab, rule } = reading;
  const figures = lab.at(rule.threshold);
  const { inEvidence, assumed } = prevalences(reading, assumptions);
  const [adjusted] = precisionAt(figures, [assumed], lab.set.plain);
  const { interval95, ...share } = figures.precision;
  const range = adjusted!.interval95;
  return (
    <>
      <FigureList>
        <FigureCard
          id="lab-precision"
          name={t('thresholds.prevalence.inEvidence', { prevalence: formatFineShare(inEvidence) })}
          {...shareFigure({ ...share, wilson95: interval95 })}
        />
        <FigureCard
          id="traffic-precision"
          name={t('thresholds.prevalence.inTraffic', { prevalence: formatFineShare(assumed) })}
          value={adjusted!.precision === null ? null : shareText({ value: adjusted!.precision })}
          details={[
            range
              ? t('thresholds.prevalence.interval', {
                  low: formatPercent(range[0]),
                  high: formatPercent(range[1]),
                })
              : t('thresholds.prevalence.noInterval'),
          ]}
        />
      </FigureList>
      <p className={classes.hint}>
        {t('thresholds.prevalence.hint', { threshold: formatThreshold(rule.threshold) })}
      </p>
    </>
  );
}

function Charted({ reading, assumptions, caption }: AssumedProps & Pick<PrevalenceProps, 'caption'>) {
  const { lab, rule } = reading;
  // The chart may come a moment after the figures while the threshold is dragged.
  const charted = useDeferredValue(rule.threshold);
  const drawn = useMemo(() => lab.at(charted), [lab, charted]);
  return (
    <PrevalenceChart
      figures={drawn}
      plain={lab.set.plain}
      {...prevalences(reading, assumptions)}
      caption={caption}
    />
  );
}
