import { Alert, Button, Group } from '@mantine/core';
import { IconCircleCheck, IconInfoCircle } from '@tabler/icons-react';
import { standingDecisions } from '../../../domain/decisions/outcome-rows.ts';
import { standingOutcome } from '../../../domain/queue/case.ts';
import { stageOf } from '../../../domain/queue/case-work.ts';
import { rich, t } from '../../../words/words.ts';
import type { CaseView } from '../../../workflows/queue/read-models.ts';
import { data, strong } from '../../ui/text/marks.tsx';
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
        {t('review.notices.goToNext')}
      </Button>
      {onCorrect && (
        <Button size="compact-sm" variant="default" onClick={onCorrect}>
          {t('review.closed.correct')}
        </Button>
      )}
    </Group>
  );
  if (state === 'withdrawn')
    return (
      <Alert
        color="yellow"
        icon={<IconInfoCircle aria-hidden />}
        title={t('review.closed.withdrawn')}
        role="status"
      >
        {t('review.closed.withdrawnText')}
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
      {meanwhile && <div>{t('review.closed.notSaved')}</div>}
      {actions}
    </Alert>
  );
}

function titleOf(view: CaseView, meanwhile: boolean): string {
  if (view.case.state === 'escalated') return t('review.closed.escalated');
  if (meanwhile) return t('review.closed.meanwhile');
  if (stageOf(view.case) !== null) return t('review.closed.checked');
  return standingOutcome(view.case) === 'reversed' ? t('review.closed.reversed') : t('review.closed.decided');
}

function Resolved({ view }: { view: CaseView }) {
  const entry = view.history.findLast(({ kind }) => kind === 'appeal-decided');
  if (entry?.kind !== 'appeal-decided') return null;
  return (
    <div>
      {rich(`review.closed.resolved.${entry.payload.decision}`, {
        actor: entry.actor,
        reason: entry.payload.reason,
        data,
        strong,
      })}
    </div>
  );
}
