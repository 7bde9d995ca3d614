import { Button } from '@mantine/core';
import { IconEye } from '@tabler/icons-react';
import { useCallback } from 'react';
import { useLocation } from 'wouter';
import { inertText } from '../../../domain/transcript/inert-text.ts';
import { t } from '../../../words/words.ts';
import { useSession } from '../../../workflows/base/seat.ts';
import { liveHeldCase } from '../../../workflows/queue/read-models.ts';
import { useNextCase } from '../../queue/useNextCase.ts';
import { caseAddress } from '../../ui/case-address.ts';
import { KeyHint } from '../../ui/keys/KeyHint.tsx';
import { useKeyShortcut } from '../../ui/keys/key-context.ts';
import { useCommands } from '../../ui/keys/useCommands.ts';
import { Screen } from '../../ui/layout/Screen.tsx';
import { EmptyState } from '../../ui/reading/EmptyState.tsx';
import { FailureAlert } from '../../ui/reading/FailureAlert.tsx';
import { ReadState } from '../../ui/reading/ReadState.tsx';
import { useRead } from '../../ui/reading/useRead.ts';

/** The review workspace before a case is taken: looking takes none. */
export function NoOpenCase() {
  const { take, busy, error, clearError } = useNextCase();
  const reviewer = useSession((session) => session.reviewer);
  const held = useRead(
    useCallback(() => liveHeldCase(reviewer), [reviewer]),
    { failsInFrame: true },
  );
  const [, navigate] = useLocation();
  const shortcut = useKeyShortcut('next-case');
  useCommands({ 'next-case': () => take() });
  const wayOn = (own: { id: string; name: string } | null) => (
    <EmptyState
      icon={<IconEye size={40} />}
      title={own ? t('review.none.ownTitle') : t('review.none.title')}
      actions={
        own ? (
          <Button onClick={() => navigate(caseAddress(own.id))}>
            {t('review.none.continue', { name: inertText(own.name) })}
          </Button>
        ) : (
          <Button
            onClick={() => take()}
            loading={busy}
            aria-keyshortcuts={shortcut}
            rightSection={<KeyHint command="next-case" />}
          >
            {t('review.none.next')}
          </Button>
        )
      }
    >
      {own ? t('review.none.ownText') : t('review.none.text')}
    </EmptyState>
  );
  return (
    <Screen title={t('workspaces.name.review')}>
      <FailureAlert error={error} title={t('review.none.notHandedOut')} onClose={clearError} />
      <ReadState read={held} failed={null} afterFailure={wayOn(null)}>
        {wayOn}
      </ReadState>
    </Screen>
  );
}
