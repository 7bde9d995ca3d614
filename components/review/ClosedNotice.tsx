import { Alert, Button } from '@mantine/core';
import { IconCircleCheck, IconInfoCircle } from '@tabler/icons-react';
import { standingDecisions } from '../../domain/decisions/outcome-rows.ts';
import { characteristicName } from '../../domain/transcript/characteristics.ts';
import type { CaseView } from '../../workflows/read-models.ts';
import { formatDuration, formatMoment } from '../ui/format.ts';
import { InertText } from '../ui/InertText.tsx';
import { VERDICT_NAMES } from '../ui/names.ts';
import classes from './review.module.css';

interface ClosedNoticeProps {
  view: CaseView;
  /** It was open when this screen came up, so the reviewer may be in the middle of it. */
  meanwhile: boolean;
  onNext: () => void;
}

/** Says that a case cannot be decided any more: by whom it was, when and how. */
export function ClosedNotice({ view, meanwhile, onNext }: ClosedNoticeProps) {
  const decision = standingDecisions(view.history).at(-1);
  const next = (
    <Button size="compact-sm" mt="xs" onClick={onNext}>
      Go to the next case
    </Button>
  );
  if (view.case.state === 'withdrawn' || !decision)
    return (
      <Alert
        color="yellow"
        icon={<IconInfoCircle aria-hidden />}
        title="This case left the queue"
        role="status"
      >
        A new threshold no longer flags it, so there is nothing to decide.
        <div>{next}</div>
      </Alert>
    );
  const { verdict, characteristics, note, seconds } = decision.payload;
  return (
    <Alert
      color={meanwhile ? 'yellow' : 'accent'}
      icon={meanwhile ? <IconInfoCircle aria-hidden /> : <IconCircleCheck aria-hidden />}
      title={
        meanwhile
          ? 'This case was decided meanwhile, in another tab or by another reviewer'
          : 'This case is decided'
      }
      role="status"
    >
      <strong>{VERDICT_NAMES[verdict]}</strong> by {decision.actor} on {formatMoment(decision.at)}, after{' '}
      {formatDuration(seconds)} of active time.
      {characteristics.length > 0 && <div>Marked: {characteristics.map(characteristicName).join(', ')}</div>}
      {note !== '' && (
        <div className={classes.note} dir="auto">
          <InertText text={note} />
        </div>
      )}
      {meanwhile && <div>The first decision stands; what you chose here was not saved.</div>}
      <div>{next}</div>
    </Alert>
  );
}
