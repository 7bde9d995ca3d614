import { ActionIcon, Tooltip } from '@mantine/core';
import { IconHelp } from '@tabler/icons-react';
import { t } from '../../../words/words.ts';
import { showHelp } from '../../../workflows/console/help.ts';
import { useKeyShortcut, useLabelWithKey } from '../keys/key-context.ts';

/** Shows what the guide says of the screen on view. */
export function HelpButton() {
  const label = useLabelWithKey(t('help.open'), 'show-help');
  return (
    <Tooltip label={label}>
      <ActionIcon
        variant="subtle"
        color="gray"
        size={28}
        aria-label={t('help.open')}
        aria-keyshortcuts={useKeyShortcut('show-help')}
        onClick={() => showHelp(true)}
      >
        <IconHelp size={18} stroke={1.5} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
}
