import { Drawer } from '@mantine/core';
import { t } from '../../words/words.ts';
import { showHelp, useHelp } from '../../workflows/console/help.ts';
import { useCommands } from '../ui/keys/useCommands.ts';
import { useHeldKeys } from '../ui/keys/useHeldKeys.ts';
import { asked } from '../ui/reading/asked.ts';
import { ReadState } from '../ui/reading/ReadState.tsx';
import { useRead } from '../ui/reading/useRead.ts';

/** The guide with its reader, from the extension's own files: the console starts without them. */
const loadGuide = () => asked(() => import('./Guide.tsx'));

function LoadedGuide({ workspace }: { workspace: string }) {
  const read = useRead(loadGuide);
  return (
    <ReadState read={read} failed={t('help.unreadable')} loading={t('help.loading')}>
      {({ Guide }) => <Guide key={workspace} workspace={workspace} />}
    </ReadState>
  );
}

/** What the guide says, beside the screen that it is about; nothing is fetched for it. */
export function HelpDrawer({ workspace }: { workspace: string }) {
  const shown = useHelp((state) => state.shown);
  useCommands({ 'show-help': () => showHelp(true) });
  useHeldKeys(shown);
  return (
    // Locking the scroll would inject a style element.
    <Drawer.Root
      opened={shown}
      onClose={() => showHelp(false)}
      position="right"
      size="28rem"
      lockScroll={false}
    >
      <Drawer.Overlay backgroundOpacity={0.2} />
      <Drawer.Content>
        {/* A header element outside of main would be taken for a second banner of the page. */}
        <Drawer.Header role="presentation">
          <Drawer.Title>{t('help.title')}</Drawer.Title>
          <Drawer.CloseButton aria-label={t('shared.close')} />
        </Drawer.Header>
        <Drawer.Body>
          <LoadedGuide workspace={workspace} />
        </Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  );
}
