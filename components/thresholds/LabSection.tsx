import { Button } from '@mantine/core';
import { IconTags } from '@tabler/icons-react';
import { useLocation } from 'wouter';
import { tryRule } from '../../workflows/lab-view.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Panel } from '../ui/Panel.tsx';
import { Activation } from './Activation.tsx';
import { RuleEditor } from './RuleEditor.tsx';
import { ThresholdLab } from './ThresholdLab.tsx';
import classes from './thresholds.module.css';
import type { LabReading } from './useLab.ts';

/** Trying a rule on evidence, live, and putting it in force. */
export function LabSection({ reading }: { reading: LabReading }) {
  const { lab, active, rule } = reading;
  const [, navigate] = useLocation();
  return (
    <div className={classes.screen}>
      <div className={classes.lab}>
        {lab.set.size > 0 ? (
          <ThresholdLab
            lab={lab}
            threshold={rule.threshold}
            onChange={(threshold) => tryRule({ threshold }, active)}
          />
        ) : (
          <Panel title="Try a threshold">
            <EmptyState
              icon={<IconTags size={40} />}
              title="No labelled transcripts"
              actions={<Button onClick={() => navigate('/data')}>Go to Data</Button>}
            >
              Precision and recall need transcripts with a label that are scored. Load the shipped samples, or
              import transcripts with labels.
            </EmptyState>
          </Panel>
        )}
      </div>
      <div className={classes.side}>
        <Activation reading={reading} />
        <RuleEditor reading={reading} />
      </div>
    </div>
  );
}
