import { Alert, Button, Group } from '@mantine/core';
import { IconEyeCheck } from '@tabler/icons-react';
import type { LogEntryOf } from '../../../domain/decisions/log-entry.ts';
import { formatRisk } from '../../../words/format.ts';
import { rich, t } from '../../../words/words.ts';
import type { CaseView } from '../../../workflows/queue/read-models.ts';
import { recordReveal } from '../../../workflows/review/undo.ts';
import { FailureAlert } from '../../ui/reading/FailureAlert.tsx';
import { useAction } from '../../ui/reading/useAction.ts';
import { strong } from '../../ui/text/marks.tsx';

interface RevealNoticeProps {
  view: CaseView;
  /** The reviewer's own blind decision. */
  entry: LogEntryOf<'decision'>;
}

/** After a blind decision: what detection said, and whether it would have changed anything. */
export function RevealNotice({ view, entry }: RevealNoticeProps) {
  const { busy, error, run } = useAction();
  const { risk, threshold } = view.case;
  const told = view.history.find(
    (each) => each.kind === 'detection-revealed' && each.payload.decisionSeq === entry.seq,
  );
  const record = (wouldChange: boolean) => () => void run(() => recordReveal(entry.seq, wouldChange));
  return (
    <Alert icon={<IconEyeCheck aria-hidden />} title={t('review.reveal.title')} role="note">
      {rich(`review.reveal.said.${entry.payload.verdict}`, { strong })}{' '}
      {rich(risk >= threshold ? 'review.reveal.reached' : 'review.reveal.below', {
        risk: formatRisk(risk),
        threshold: formatRisk(threshold),
        strong,
      })}
      <FailureAlert error={error} title={t('review.reveal.notNoted')} />
      {told?.kind === 'detection-revealed' ? (
        <div>
          {told.payload.wouldChange ? t('review.reveal.wouldChange') : t('review.reveal.wouldNotChange')}
        </div>
      ) : (
        <Group gap="xs" mt="xs">
          <span>{t('review.reveal.ask')}</span>
          <Button size="compact-sm" variant="default" loading={busy} onClick={record(false)}>
            {t('review.reveal.no')}
          </Button>
          <Button size="compact-sm" variant="default" loading={busy} onClick={record(true)}>
            {t('review.reveal.yes')}
          </Button>
        </Group>
      )}
    </Alert>
  );
}
