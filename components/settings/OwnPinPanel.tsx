import { Button } from '@mantine/core';
import { useState } from 'react';
import { rich, t } from '../../words/words.ts';
import { changeOwnPin } from '../../workflows/people/reviewers.ts';
import { Panel } from '../ui/layout/Panel.tsx';
import { useReviewer } from '../ui/reading/useReviewer.ts';
import { data } from '../ui/text/marks.tsx';
import { PinDialog } from './PinDialog.tsx';

/** Who sits at this tab, and their PIN. */
export function OwnPinPanel() {
  const own = useReviewer();
  const [changing, setChanging] = useState(false);
  if (!own) return null;
  const { name, role, pin } = own;
  return (
    <Panel
      title={t('settings.own.title')}
      description={rich('settings.own.description', { name, role, data })}
      aside={
        <Button variant="default" onClick={() => setChanging(true)}>
          {t(pin === null ? 'settings.own.setPin' : 'settings.own.changePin')}
        </Button>
      }
    >
      {changing && (
        <PinDialog
          title={t('settings.own.pinTitle')}
          asksCurrentOf={pin === null ? null : name}
          removable={pin !== null}
          onClose={() => setChanging(false)}
          onSave={changeOwnPin}
        />
      )}
    </Panel>
  );
}
