import { useCallback, useMemo } from 'react';
import { sameRule } from '../../domain/thresholds/rule.ts';
import { liveLabelledSets } from '../../workflows/evidence.ts';
import { tryRule } from '../../workflows/lab-view.ts';
import { useLive } from '../ui/useLive.ts';
import { Activation } from './Activation.tsx';
import { EvidenceMissing } from './EvidenceMissing.tsx';
import { EvidencePanel } from './EvidencePanel.tsx';
import { evidenceWords } from './evidence-words.ts';
import { FigureDefinitions } from './FigureDefinitions.tsx';
import { LabCharts } from './LabCharts.tsx';
import { RuleEditor } from './RuleEditor.tsx';
import { ThresholdLab } from './ThresholdLab.tsx';
import classes from './thresholds.module.css';
import type { LabReading } from './useLab.ts';

/** Trying a rule on evidence, live, and putting it in force. */
export function LabSection({ reading }: { reading: LabReading }) {
  const { evidence, lab, active, rule } = reading;
  const { threshold } = rule;
  const read = useLive(liveLabelledSets);
  const sets = read.status === 'ready' ? read.value : undefined;
  const words = useMemo(() => evidenceWords(evidence, sets ?? []), [evidence, sets]);
  const change = useCallback((next: number) => tryRule({ threshold: next }, active), [active]);
  const figures = useMemo(() => (lab.set.size === 0 ? null : lab.at(threshold)), [lab, threshold]);
  return (
    <>
      <EvidencePanel words={words} about={evidence.source} sets={sets ?? []} />
      <div className={classes.lab}>
        <div className={classes.control}>
          <ThresholdLab
            reading={reading}
            figures={figures}
            tried={!sameRule(rule, active)}
            onChange={change}
          />
        </div>
        <div className={classes.charts}>
          {figures ? (
            <LabCharts lab={lab} figures={figures} words={words} source={evidence.source} onChange={change} />
          ) : (
            <EvidenceMissing source={evidence.source} />
          )}
        </div>
        {/* What a threshold costs and does, and asking for one: each a panel of `reading`. */}
        <div className={classes.side}>
          <Activation reading={reading} />
          <RuleEditor reading={reading} />
        </div>
      </div>
      <FigureDefinitions />
    </>
  );
}
