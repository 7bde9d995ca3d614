import { IconGavel, IconMessageReport, IconScale, IconUsers } from '@tabler/icons-react';
import { stageOf } from '../../../domain/queue/case-work.ts';
import { formatListing, formatMoment } from '../../../words/format.ts';
import { reasonName } from '../../../words/reason-name.ts';
import { rich, t } from '../../../words/words.ts';
import type { ReviewedCase } from '../../../workflows/queue/reviewed-case.ts';
import { Isolated } from '../../ui/text/InertText.tsx';
import { data } from '../../ui/text/marks.tsx';
import { Banner } from './Banner.tsx';

interface StageNoticeProps {
  view: ReviewedCase;
  onMore: () => void;
}

/** What has to be known of a case that comes back, and nothing that would sway who checks it. */
export function StageNotice({ view, onMore }: StageNoticeProps) {
  switch (stageOf(view.case)) {
    case 'second-review':
      return view.case.state === 'escalated' ? <Escalated view={view} onMore={onMore} /> : <SecondReview />;
    case 'adjudication':
      return (
        <Banner icon={IconScale} title={t('review.stage.adjudication')} onMore={onMore}>
          {t('review.stage.adjudicationText')}
        </Banner>
      );
    case 'appeal':
      return <Appealed view={view} onMore={onMore} />;
    default:
      return null;
  }
}

function SecondReview() {
  return (
    <Banner icon={IconUsers} title={t('review.stage.secondReview')}>
      {t('review.stage.secondReviewText')}
    </Banner>
  );
}

function Escalated({ view: { history }, onMore }: StageNoticeProps) {
  const entry = history.findLast(({ kind }) => kind === 'escalation');
  if (entry?.kind !== 'escalation') return null;
  return (
    <Banner
      icon={IconMessageReport}
      tone="warning"
      title={rich('review.stage.escalatedBy', { actor: entry.actor, data })}
      onMore={onMore}
    >
      {formatListing(entry.payload.reasons.map(reasonName))}
    </Banner>
  );
}

function Appealed({ view: { case: shown }, onMore }: StageNoticeProps) {
  const { appeal } = shown;
  if (!appeal) return null;
  return (
    <Banner
      icon={IconGavel}
      title={t('review.stage.appeal', { deadline: formatMoment(appeal.deadline) })}
      onMore={onMore}
    >
      <Isolated text={appeal.complaint} />
    </Banner>
  );
}
