import { Button } from '@mantine/core';
import { useState } from 'react';
import { changeOwnPin } from '../../workflows/people/reviewers.ts';
import { Panel } from '../ui/layout/Panel.tsx';
import { useReviewer } from '../ui/reading/useReviewer.ts';
import { ROLE_NAMES } from '../ui/text/names.ts';
import { PinDialog } from './PinDialog.tsx';

/** Who sits at this tab, and their PIN. */
export function OwnPinPanel() {
  const own = useReviewer();
  const [changing, setChanging] = useState(false);
  if (!own) return null;
  const { name, role, pin } = own;
  return (
    <Panel title="You" description={`At this tab you are ${name}, ${ROLE_NAMES[role].toLowerCase()}.`}>
      <div>
        <Button variant="default" onClick={() => setChanging(true)}>
          {pin === null ? 'Set a PIN' : 'Change your PIN'}
        </Button>
      </div>
      {changing && (
        <PinDialog
          title="Your PIN"
          asksCurrentOf={pin === null ? null : name}
          removable={pin !== null}
          onClose={() => setChanging(false)}
          onSave={changeOwnPin}
        />
      )}
    </Panel>
  );
}
