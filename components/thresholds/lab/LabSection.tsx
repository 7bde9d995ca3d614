import { useCallback, useMemo } from 'react';
import { sameRule } from '../../../domain/policy/flag-rule.ts';
import { formatThreshold } from '../../../words/format.ts';
import { t } from '../../../words/words.ts';
import { tryRule } from '../../../workflows/thresholds/lab-view.ts';
import { AdvicePanel } from '../advice/AdvicePanel.tsx';
import { LabCharts } from '../charts/LabCharts.tsx';
import { evidenceWords } from '../evidence/evidence-words.ts';
import { useCaption } from '../evidence/useCaption.ts';
import { useLabelledSets } from '../evidence/useEvidenceWords.ts';
import type { LabReading } from '../evidence/useLab.ts';
import { FigureDefinitions } from '../figures/FigureDefinitions.tsx';
import { FiguresAtThreshold } from '../figures/FiguresAtThreshold.tsx';
import { LoadPanel } from '../load/LoadPanel.tsx';
import { RuleEditor } from '../policies/RuleEditor.tsx';
import { PrevalencePanel } from '../prevalence/PrevalencePanel.tsx';
import { EvidenceMissing } from './EvidenceMissing.tsx';
import { EvidencePanel } from './EvidencePanel.tsx';
import classes from './lab.module.css';
import { ThresholdCard } from './ThresholdCard.tsx';

/** Trying a rule on evidence, live, and putting it in force. */
export function LabSection({ reading }: { reading: LabReading }) {
  const { evidence, lab, active, rule } = reading;
  const { threshold } = rule;
  const sets = useLabelledSets();
  const words = useMemo(() => evidenceWords(evidence, sets), [evidence, sets]);
  const caption = useCaption(
    words,
    t('thresholds.caption.threshold', { threshold: formatThreshold(threshold) }),
  );
  const change = useCallback((next: number) => tryRule({ threshold: next }, active), [active]);
  const figures = useMemo(() => (lab.set.size === 0 ? null : lab.at(threshold)), [lab, threshold]);
  return (
    <>
      <EvidencePanel words={words} about={evidence.source} sets={sets} />
      <div className={classes.lab}>
        <div className={classes.control}>
          <ThresholdCard reading={reading} tried={!sameRule(rule, active)} onChange={change} />
          {figures && (
            <FiguresAtThreshold figures={figures} kind={evidence.source.kind} plain={evidence.set.plain} />
          )}
        </div>
        <div className={classes.charts}>
          {figures ? (
            <LabCharts
              lab={lab}
              figures={figures}
              active={active.threshold}
              caption={caption}
              source={evidence.source}
              onChange={change}
            />
          ) : (
            <EvidenceMissing source={evidence.source} />
          )}
        </div>
        <div className={classes.side}>
          {figures && <AdvicePanel reading={reading} />}
          <RuleEditor reading={reading} />
          {figures && <LoadPanel reading={reading} className={classes.wide} />}
        </div>
        {figures && (
          <div className={classes.traffic}>
            <PrevalencePanel reading={reading} caption={caption} />
          </div>
        )}
        <div className={classes.definitions}>
          <FigureDefinitions />
        </div>
      </div>
    </>
  );
}
