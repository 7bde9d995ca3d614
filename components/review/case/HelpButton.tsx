import { Button, Group, Select, Textarea } from '@mantine/core';
import { useState } from 'react';
import { liveReviewers } from '../../../workflows/people/reviewers.ts';
import { useSession } from '../../../workflows/people/session.ts';
import { askForHelp } from '../../../workflows/review/help.ts';
import { Dialog } from '../../ui/dialogs/Dialog.tsx';
import { FailureAlert } from '../../ui/reading/FailureAlert.tsx';
import { useAction } from '../../ui/reading/useAction.ts';
import { useRead } from '../../ui/reading/useRead.ts';
import { ROLE_NAMES } from '../../ui/text/names.ts';

/** Who can be asked: everybody in use but trainees and oneself. */
function useHelpers(): { value: string; label: string }[] {
  const reviewers = useRead(liveReviewers, { toldByFrame: true });
  const own = useSession(({ reviewer }) => reviewer);
  if (reviewers.status !== 'ready') return [];
  return reviewers.value
    .filter(({ name, role, retiredAt }) => retiredAt === null && role !== 'trainee' && name !== own)
    .map(({ name, role }) => ({ value: name, label: `${name} (${ROLE_NAMES[role].toLowerCase()})` }));
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
        Ask for help
      </Button>
      <Dialog opened={opened} onClose={close} title="Ask for help">
        {helpers.length === 0 ? (
          <p>There is nobody to ask yet. A lead can add reviewers under Settings.</p>
        ) : (
          <>
            <Select
              label="Whom"
              placeholder="Choose a reviewer"
              data={helpers}
              value={to}
              onChange={setTo}
              data-autofocus
            />
            <Textarea
              mt="sm"
              label="Question"
              description="They can read the case and your question. It stays yours, held for a day."
              rows={3}
              maxLength={2000}
              value={question}
              onChange={(event) => setQuestion(event.currentTarget.value)}
            />
          </>
        )}
        <FailureAlert error={error} title="The question was not sent" onClose={clearError} />
        <Group justify="flex-end" gap="sm" mt="md">
          <Button variant="default" onClick={close}>
            Close
          </Button>
          {helpers.length > 0 && (
            <Button onClick={ask} loading={busy}>
              Hold the case and ask
            </Button>
          )}
        </Group>
      </Dialog>
    </>
  );
}
