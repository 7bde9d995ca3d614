import { Alert, Button, Group } from '@mantine/core';
import { IconCircleCheck, IconInfoCircle } from '@tabler/icons-react';
import { standingDecisions } from '../../../domain/decisions/outcome-rows.ts';
import { standingOutcome } from '../../../domain/queue/case.ts';
import { stageOf } from '../../../domain/queue/case-work.ts';
import type { CaseView } from '../../../workflows/queue/read-models.ts';
import { InertText, Isolated } from '../../ui/text/InertText.tsx';
import { DecisionFacts } from '../decision/DecisionFacts.tsx';
import classes from '../review.module.css';

interface ClosedNoticeProps {
  view: CaseView;
  /** It was theirs to decide when this screen came up, so the reviewer may be in the middle of it. */
  meanwhile: boolean;
  /** Only their own decisions, because somebody else is about to check the case. */
  only: string | null;
  onNext: () => void;
  /** Null where it is not for this reviewer to correct. */
  onCorrect: (() => void) | null;
}

/** Says what was decided on a case: by whom, when and how. */
export function ClosedNotice({ view, meanwhile, only, onNext, onCorrect }: ClosedNoticeProps) {
  const decisions = standingDecisions(view.history).filter(({ actor }) => only === null || actor === only);
  const { appeal, state } = view.case;
  const actions = (
    <Group gap="xs" mt="xs">
      <Button size="compact-sm" onClick={onNext}>
        Go to the next case
      </Button>
      {onCorrect && (
        <Button size="compact-sm" variant="default" onClick={onCorrect}>
          Correct this decision
        </Button>
      )}
    </Group>
  );
  if (state === 'withdrawn')
    return (
      <Alert
        color="yellow"
        icon={<IconInfoCircle aria-hidden />}
        title="This case left the queue"
        role="status"
      >
        It is no longer to be reviewed, so there is nothing to decide.
        {actions}
      </Alert>
    );
  return (
    <Alert
      color={meanwhile ? 'yellow' : 'accent'}
      icon={meanwhile ? <IconInfoCircle aria-hidden /> : <IconCircleCheck aria-hidden />}
      title={titleOf(view, meanwhile)}
      role="status"
    >
      <div className={classes.decisions}>
        {decisions.map((entry) => (
          <DecisionFacts key={entry.seq} entry={entry} />
        ))}
        {appeal?.decision && <Resolved view={view} />}
      </div>
      {meanwhile && <div>The first decision stands; what you chose here was not saved.</div>}
      {actions}
    </Alert>
  );
}

function titleOf(view: CaseView, meanwhile: boolean): string {
  if (view.case.state === 'escalated') return 'You escalated this case; a lead looks at it now';
  if (meanwhile) return 'This case was decided meanwhile, in another tab or by another reviewer';
  if (stageOf(view.case) !== null) return 'You decided this case; somebody else checks it now';
  return standingOutcome(view.case) === 'reversed'
    ? 'This case was reversed on appeal'
    : 'This case is decided';
}

function Resolved({ view }: { view: CaseView }) {
  const entry = view.history.findLast(({ kind }) => kind === 'appeal-decided');
  if (entry?.kind !== 'appeal-decided') return null;
  return (
    <div>
      <strong>{entry.payload.decision === 'reversed' ? 'Reversed' : 'Upheld'}</strong> on appeal by{' '}
      <Isolated text={entry.actor} />: <InertText text={entry.payload.reason} />
    </div>
  );
}
