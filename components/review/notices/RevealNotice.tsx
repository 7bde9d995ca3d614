import { Button } from '@mantine/core';
import { IconEyeCheck } from '@tabler/icons-react';
import type { LogEntryOf } from '../../../domain/decisions/log-entry.ts';
import { HASH_BITS } from '../../../domain/matching/methods.ts';
import { formatRisk } from '../../../words/format.ts';
import { rich, t } from '../../../words/words.ts';
import type { ReviewedCase } from '../../../workflows/queue/reviewed-case.ts';
import { recordReveal } from '../../../workflows/review/undo.ts';
import { FailureAlert } from '../../ui/reading/FailureAlert.tsx';
import { useAction } from '../../ui/reading/useAction.ts';
import { strong } from '../../ui/text/marks.tsx';
import { Banner } from './Banner.tsx';

interface RevealNoticeProps {
  view: ReviewedCase;
  /** The reviewer's own blind decision. */
  entry: LogEntryOf<'decision'>;
}

/** After a blind decision: what detection said, and whether it would have changed anything. */
export function RevealNotice({ view, entry }: RevealNoticeProps) {
  const { busy, error, run } = useAction();
  const { risk, threshold, match } = view.case;
  const told = view.history.find(
    (each) => each.kind === 'detection-revealed' && each.payload.decisionSeq === entry.seq,
  );
  const answer = (wouldChange: boolean, label: string) => (
    <Button
      size="compact-sm"
      variant="default"
      loading={busy}
      onClick={() => void run(() => recordReveal(entry.seq, wouldChange))}
    >
      {label}
    </Button>
  );
  const noted =
    told?.kind === 'detection-revealed' &&
    (told.payload.wouldChange ? t('review.reveal.wouldChange') : t('review.reveal.wouldNotChange'));
  return (
    <>
      <FailureAlert error={error} title={t('review.reveal.notNoted')} />
      <Banner
        icon={IconEyeCheck}
        title={t('review.reveal.title')}
        actions={
          noted || (
            <>
              <span>{t('review.reveal.ask')}</span>
              {answer(false, t('review.reveal.no'))}
              {answer(true, t('review.reveal.yes'))}
            </>
          )
        }
      >
        {match?.video
          ? rich('reviewMatch.revealVideo', { ...match.video.query, strong })
          : match
            ? rich('reviewMatch.reveal', {
                ...{ distance: match.distance, bits: HASH_BITS[match.method], within: match.within, strong },
              })
            : rich(risk >= threshold ? 'review.reveal.reached' : 'review.reveal.below', {
                risk: formatRisk(risk),
                threshold: formatRisk(threshold),
                strong,
              })}
      </Banner>
    </>
  );
}
