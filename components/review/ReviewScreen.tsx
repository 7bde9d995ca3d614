import { Button } from '@mantine/core';
import { IconFileOff } from '@tabler/icons-react';
import { useCallback } from 'react';
import { useLocation } from 'wouter';
import { t } from '../../words/words.ts';
import { useSession } from '../../workflows/base/seat.ts';
import { liveReviewPolicy } from '../../workflows/policy/review-policy.ts';
import { oneCase } from '../../workflows/queue/read-models.ts';
import type { ReviewedCase } from '../../workflows/queue/reviewed-case.ts';
import { oneMatch } from '../../workflows/review/match-view.ts';
import { QueueEmpty } from '../queue/QueueEmpty.tsx';
import { useQueue } from '../queue/QueueProvider.tsx';
import { Screen } from '../ui/layout/Screen.tsx';
import { EmptyState } from '../ui/reading/EmptyState.tsx';
import { ReadState } from '../ui/reading/ReadState.tsx';
import { together, useRead } from '../ui/reading/useRead.ts';
import { CaseReview } from './CaseReview.tsx';
import { MatchReview } from './match/MatchReview.tsx';
import { NoOpenCase } from './notices/NoOpenCase.tsx';

/** There is nothing to hand out. */
function NoCase() {
  const { total } = useQueue();
  return (
    <Screen title={t('workspaces.name.review')}>
      <QueueEmpty total={total} />
    </Screen>
  );
}

/** A case begins anew, with the draft as it was, when a decision on it is undone while it is on screen. */
const timesUndone = ({ history }: ReviewedCase) =>
  history.filter(({ kind }) => kind === 'decision-withdrawn').length;

function OneCase({ id }: { id: string }) {
  const [, navigate] = useLocation();
  const reviewer = useSession((session) => session.reviewer);
  const view = useRead(useCallback(() => oneCase(id, reviewer), [id, reviewer]));
  const match = useRead(useCallback(() => oneMatch(id, reviewer), [id, reviewer]));
  const policy = useRead(liveReviewPolicy);
  const notShown = (
    <EmptyState
      icon={<IconFileOff size={40} />}
      title={t('review.notShown.title')}
      actions={<Button onClick={() => navigate('/queue')}>{t('review.notShown.toQueue')}</Button>}
    >
      {t('review.notShown.text')}
    </EmptyState>
  );
  // Reading takes a few milliseconds; anything shown for so short a time would only flicker.
  return (
    <ReadState
      read={together(view, match, policy)}
      failed={t('review.unreadable')}
      isEmpty={([found, matched]) => found === null && matched === null}
      empty={notShown}
      within={(drawn) => <Screen title={t('workspaces.name.review')}>{drawn}</Screen>}
    >
      {([found, matched, { rules }]) =>
        matched ? (
          <MatchReview key={timesUndone(matched)} view={matched} rules={rules} />
        ) : (
          <CaseReview key={timesUndone(found!)} view={found!} rules={rules} />
        )
      }
    </ReadState>
  );
}

/** The review workspace: one case, or the way to one when none is named. */
export function ReviewScreen({ id }: { id?: string }) {
  if (id === undefined) return <NoOpenCase />;
  return id === 'none' ? <NoCase /> : <OneCase key={id} id={id} />;
}
