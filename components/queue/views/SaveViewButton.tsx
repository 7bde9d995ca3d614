import { Button } from '@mantine/core';
import { IconBookmark } from '@tabler/icons-react';
import { useState } from 'react';
import { isSameView } from '../../../domain/queue/queue-view.ts';
import { t } from '../../../words/words.ts';
import { useConsoleState } from '../../../workflows/base/console-state.ts';
import { saveView } from '../../../workflows/queue/saved-views.ts';
import { BUILT_IN_NAMES } from './listed-views.ts';
import { useViews } from './useViews.ts';
import { ViewNameDialog } from './ViewNameDialog.tsx';

/** Keeps the filters and the order on screen under a name; nothing when they have one. */
export function SaveViewButton() {
  const views = useViews();
  const shown = useConsoleState(({ queueView }) => queueView);
  const [naming, setNaming] = useState(false);
  const named = views.some(({ view }) => isSameView(view, shown));
  return (
    <>
      {!named && (
        <Button
          variant="default"
          leftSection={<IconBookmark size={16} aria-hidden />}
          onClick={() => setNaming(true)}
        >
          {t('queue.views.save')}
        </Button>
      )}
      <ViewNameDialog
        title={t('queue.views.saveTitle')}
        name=""
        opened={naming}
        onClose={() => setNaming(false)}
        onSubmit={async (name) => {
          await saveView(name, shown, BUILT_IN_NAMES);
        }}
      />
    </>
  );
}
