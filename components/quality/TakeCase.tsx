import { Button } from '@mantine/core';
import { useLocation } from 'wouter';
import type { DueCase, Obstacle } from '../../workflows/quality/quality-reading.ts';
import { Isolated } from '../ui/text/InertText.tsx';
import classes from './quality.module.css';

const OBSTACLES: Record<Exclude<Obstacle, 'held' | 'assigned-to-other'>, string> = {
  'nothing-to-do': 'Nothing to do',
  'not-allowed': 'Only leads decide this',
  'took-part': 'You had a hand in this case',
  'knows-transcript': 'You know this transcript from another case',
};

/** Goes to a case, or says why this reviewer cannot take it. */
export function TakeCase({ due }: { due: DueCase }) {
  const [, navigate] = useLocation();
  const { id, transcriptId, obstacle, holder, assignee } = due;
  if (obstacle === 'held')
    return (
      <span className={classes.dimmed}>
        <Isolated text={holder ?? ''} /> has it open
      </span>
    );
  if (obstacle === 'assigned-to-other')
    return (
      <span className={classes.dimmed}>
        Assigned to <Isolated text={assignee ?? ''} />
      </span>
    );
  if (obstacle) return <span className={classes.dimmed}>{OBSTACLES[obstacle]}</span>;
  return (
    <Button
      size="compact-sm"
      variant="default"
      aria-label={`Take case ${transcriptId}`}
      onClick={() => navigate(`/review/${encodeURIComponent(id)}`)}
    >
      Take
    </Button>
  );
}
