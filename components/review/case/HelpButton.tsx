import { Button, Group, Select, Textarea } from '@mantine/core';
import { useState } from 'react';
import { t } from '../../../words/words.ts';
import { useSession } from '../../../workflows/base/seat.ts';
import { liveReviewers } from '../../../workflows/people/reviewers.ts';
import { askForHelp } from '../../../workflows/review/help.ts';
import { Dialog } from '../../ui/dialogs/Dialog.tsx';
import { FailureAlert } from '../../ui/reading/FailureAlert.tsx';
import { useAction } from '../../ui/reading/useAction.ts';
import { useRead, valueOr } from '../../ui/reading/useRead.ts';

/** Who can be asked: everybody in use but trainees and oneself. */
function useHelpers(): { value: string; label: string }[] {
  const reviewers = useRead(liveReviewers, { failsInFrame: true });
  const own = useSession(({ reviewer }) => reviewer);
  return valueOr(reviewers, [])
    .filter(({ name, role, retiredAt }) => retiredAt === null && role !== 'trainee' && name !== own)
    .map(({ name, role }) => ({ value: name, label: t('review.help.helper', { name, role }) }));
}

interface HelpButtonProps {
  caseId: string;
  disabled: boolean;
  opened: boolean;
  onOpen: (opened: boolean) => void;
}

/** Holding the case and putting a question about it to a named reviewer. */
export function HelpButton({ caseId, disabled, opened, onOpen }: HelpButtonProps) {
  const helpers = useHelpers();
  const [to, setTo] = useState<string | null>(null);
  const [question, setQuestion] = useState('');
  const { busy, error, clearError, run } = useAction();
  const close = () => {
    onOpen(false);
    clearError();
  };
  const ask = () =>
    void run(async () => {
      await askForHelp(caseId, to ?? '', question);
      setQuestion('');
      onOpen(false);
    });
  return (
    <>
      <Button variant="subtle" size="compact-sm" disabled={disabled} onClick={() => onOpen(true)}>
        {t('review.help.ask')}
      </Button>
      <Dialog opened={opened} onClose={close} title={t('review.help.ask')}>
        {helpers.length === 0 ? (
          <p>{t('review.help.nobody')}</p>
        ) : (
          <>
            <Select
              label={t('review.help.whom')}
              placeholder={t('review.help.choose')}
              data={helpers}
              value={to}
              onChange={setTo}
              data-autofocus
            />
            <Textarea
              mt="sm"
              label={t('review.help.question')}
              description={t('review.help.questionHint')}
              rows={3}
              maxLength={2000}
              value={question}
              onChange={(event) => setQuestion(event.currentTarget.value)}
            />
          </>
        )}
        <FailureAlert error={error} title={t('review.help.notSent')} onClose={clearError} />
        <Group justify="flex-end" gap="sm" mt="md">
          <Button variant="default" onClick={close}>
            {t('review.help.close')}
          </Button>
          {helpers.length > 0 && (
            <Button onClick={ask} loading={busy}>
              {t('review.help.submit')}
            </Button>
          )}
        </Group>
      </Dialog>
    </>
  );
}
