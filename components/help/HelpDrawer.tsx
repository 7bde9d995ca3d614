import { t } from '../../words/words.ts';
import { showHelp, useHelp } from '../../workflows/console/help.ts';
import { SidePanel } from '../ui/dialogs/SidePanel.tsx';
import { useCommands } from '../ui/keys/useCommands.ts';
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
  return (
    <SidePanel
      title={t('help.title')}
      opened={shown}
      onClose={() => showHelp(false)}
      size="28rem"
      shade={0.2}
    >
      <LoadedGuide workspace={workspace} />
    </SidePanel>
  );
}
