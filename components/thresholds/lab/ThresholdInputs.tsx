import { ActionIcon, Tooltip } from '@mantine/core';
import { IconChevronLeft, IconChevronRight, IconRotate } from '@tabler/icons-react';
import { memo, useId } from 'react';
import type { CommandId } from '../../../domain/keys/commands.ts';
import type { RankedEvidence } from '../../../domain/thresholds/ranked-evidence.ts';
import { formatThreshold } from '../../../words/format.ts';
import { t } from '../../../words/words.ts';
import { forgetTried } from '../../../workflows/thresholds/lab-view.ts';
import { useKeyShortcut, useLabelWithKey } from '../../ui/keys/key-context.ts';
import { ThresholdNumber } from './ThresholdNumber.tsx';
import { ThresholdSlider } from './ThresholdSlider.tsx';
import classes from './threshold.module.css';
import { useThresholdMoves } from './useThresholdMoves.ts';

interface ThresholdInputsProps {
  ranked: RankedEvidence;
  threshold: number;
  inForce: number;
  /** Whether something else than the rule in force is tried. */
  tried: boolean;
  onChange: (threshold: number) => void;
}

/** The threshold by slider, as a number, and by steps from change to change; and back to the rule in force. */
export function ThresholdInputs({ ranked, threshold, inForce, tried, onChange }: ThresholdInputsProps) {
  const explanation = useId();
  const { raise, lower } = useThresholdMoves({ ranked, threshold, onChange });
  return (
    <div className={classes.inputs}>
      <ThresholdSlider value={threshold} inForce={inForce} describedBy={explanation} onChange={onChange} />
      <div className={classes.row}>
        <StepButton
          label={t('thresholds.lab.lower')}
          command="lower-threshold"
          icon={IconChevronLeft}
          onClick={lower.run}
          disabled={!lower.possible}
        />
        <ThresholdNumber className={classes.number} value={threshold} onChange={onChange} />
        <StepButton
          label={t('thresholds.lab.raise')}
          command="raise-threshold"
          icon={IconChevronRight}
          onClick={raise.run}
          disabled={!raise.possible}
        />
        <StepButton
          label={t('thresholds.lab.back')}
          command="forget-tried"
          icon={IconRotate}
          onClick={forgetTried}
          disabled={!tried}
        />
      </div>
      <p id={explanation} className={classes.hint}>
        {t('thresholds.lab.hint', { threshold: formatThreshold(inForce) })}
      </p>
    </div>
  );
}

interface StepButtonProps {
  label: string;
  command: CommandId;
  icon: typeof IconRotate;
  onClick: () => void;
  disabled: boolean;
}

const StepButton = memo(function StepButton({ label, command, icon: Icon, ...button }: StepButtonProps) {
  const shortcut = useKeyShortcut(command);
  return (
    <Tooltip label={useLabelWithKey(label, command)}>
      <ActionIcon
        variant="default"
        size="input-sm"
        aria-label={label}
        aria-keyshortcuts={shortcut}
        {...button}
      >
        <Icon size={16} stroke={1.5} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
});
