import { ActionIcon, Tooltip } from '@mantine/core';
import { IconRoute } from '@tabler/icons-react';
import { useState } from 'react';
import { t } from '../../../words/words.ts';
import { liveReviewPolicy } from '../../../workflows/policy/review-policy.ts';
import { Dialog } from '../../ui/dialogs/Dialog.tsx';
import { ReadState } from '../../ui/reading/ReadState.tsx';
import { useRead } from '../../ui/reading/useRead.ts';
import { ApplyRules } from './ApplyRules.tsx';
import { RulesEditor } from './RulesEditor.tsx';

/** Opens the assignment rules, for leads. */
export function RulesButton() {
  const [opened, setOpened] = useState(false);
  const policy = useRead(opened ? liveReviewPolicy : null);
  return (
    <>
      <Tooltip label={t('queue.rules.button')}>
        <ActionIcon
          variant="default"
          size="input-sm"
          aria-label={t('queue.rules.button')}
          aria-haspopup="dialog"
          onClick={() => setOpened(true)}
        >
          <IconRoute size={16} stroke={1.5} aria-hidden />
        </ActionIcon>
      </Tooltip>
      <Dialog opened={opened} onClose={() => setOpened(false)} title={t('queue.rules.title')} wide>
        <ReadState read={policy} failed={t('queue.rules.unreadable')} loading={t('queue.rules.loading')}>
          {({ version, rules }) => (
            <>
              <RulesEditor key={version} rules={rules.assignment ?? []} />
              <ApplyRules key={`apply ${version}`} />
            </>
          )}
        </ReadState>
      </Dialog>
    </>
  );
}
