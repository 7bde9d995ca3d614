import { IconCircleCheck, IconInfoCircle } from '@tabler/icons-react';
import type { LogEntryOf } from '../../../domain/decisions/log-entry.ts';
import { standingOutcome } from '../../../domain/queue/case.ts';
import { stageOf } from '../../../domain/queue/case-work.ts';
import { t } from '../../../words/words.ts';
import type { ReviewedCase } from '../../../workflows/queue/reviewed-case.ts';
import { Banner } from './Banner.tsx';

interface ClosedNoticeProps {
  view: ReviewedCase;
  /** The latest decision that is told; undefined for none. */
  last: LogEntryOf<'decision'> | undefined;
  /** It was theirs to decide when this screen came up, so the reviewer may be in the middle of it. */
  isMeanwhile: boolean;
  onMore: () => void;
}

/** Says that there is nothing to decide about a case, and what was decided. */
export function ClosedNotice({ view, last, isMeanwhile, onMore }: ClosedNoticeProps) {
  if (view.case.state === 'withdrawn')
    return (
      <Banner icon={IconInfoCircle} tone="warning" role="status" title={t('review.closed.withdrawn')}>
        {t('review.closed.withdrawnText')}
      </Banner>
    );
  return (
    <Banner
      icon={isMeanwhile ? IconInfoCircle : IconCircleCheck}
      tone={isMeanwhile ? 'warning' : 'plain'}
      role="status"
      title={titleOf(view, isMeanwhile)}
      onMore={last && onMore}
    >
      {isMeanwhile && t('review.closed.notSaved')}
      {!isMeanwhile && last && decisionName(last)}
    </Banner>
  );
}

/** What was decided; of a match what was found of it. */
function decisionName({ payload: { verdict, finding } }: LogEntryOf<'decision'>): string {
  const decision = t(`names.decision.${verdict}`);
  return finding ? t('reviewMatch.decided', { decision, finding: t(`names.finding.${finding}`) }) : decision;
}

function titleOf(view: ReviewedCase, isMeanwhile: boolean): string {
  if (view.case.state === 'escalated') return t('review.closed.escalated');
  if (isMeanwhile) return t('review.closed.meanwhile');
  if (stageOf(view.case) !== null) return t('review.closed.checked');
  return standingOutcome(view.case) === 'reversed' ? t('review.closed.reversed') : t('review.closed.decided');
}
