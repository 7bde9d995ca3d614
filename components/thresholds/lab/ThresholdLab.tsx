import { Button } from '@mantine/core';
import { memo } from 'react';
import type { LabFigures } from '../../../domain/thresholds/lab.ts';
import { t } from '../../../words/words.ts';
import { forgetTried } from '../../../workflows/thresholds/lab-view.ts';
import { useCommands } from '../../ui/keys/useCommands.ts';
import { Panel } from '../../ui/layout/Panel.tsx';
import type { LabReading } from '../evidence/useLab.ts';
import { FiguresAtThreshold } from '../figures/FiguresAtThreshold.tsx';
import { ThresholdInputs } from './ThresholdInputs.tsx';
import classes from './threshold.module.css';

interface ThresholdLabProps {
  reading: LabReading;
  /** At the threshold that is tried; null without evidence. */
  figures: LabFigures | null;
  /** Whether something else than the rule in force is tried. */
  tried: boolean;
  onChange: (threshold: number) => void;
}

/** A threshold to try, and what it would catch and miss, live while it is dragged. */
export function ThresholdLab({ reading, figures, tried, onChange }: ThresholdLabProps) {
  const { evidence, lab, rule, active } = reading;
  useCommands({ 'forget-tried': tried ? forgetTried : null });
  return (
    <Panel
      title={t('thresholds.lab.title')}
      className={classes.panel}
      aside={<BackButton disabled={!tried} />}
    >
      <ThresholdInputs
        ranked={lab.ranked}
        threshold={rule.threshold}
        inForce={active.threshold}
        onChange={onChange}
      />
      {figures && (
        <FiguresAtThreshold figures={figures} kind={evidence.source.kind} plain={evidence.set.plain} />
      )}
    </Panel>
  );
}

const BackButton = memo(function BackButton({ disabled }: { disabled: boolean }) {
  return (
    <Button variant="default" size="compact-xs" disabled={disabled} onClick={forgetTried}>
      {t('thresholds.lab.back')}
    </Button>
  );
});
