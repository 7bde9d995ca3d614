import { Button, Group, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useState } from 'react';
import { type Reviewer, ROLES } from '../../domain/reviewers/reviewer.ts';
import { changeReviewer, liveReviewers } from '../../workflows/people/reviewers.ts';
import { Panel } from '../ui/layout/Panel.tsx';
import { FailureAlert } from '../ui/reading/FailureAlert.tsx';
import { useAction } from '../ui/reading/useAction.ts';
import { useReading } from '../ui/reading/useReading.ts';
import { useMay } from '../ui/reading/useReviewer.ts';
import { DataTable } from '../ui/tables/DataTable.tsx';
import { formatMoment } from '../ui/text/format.ts';
import { Isolated } from '../ui/text/InertText.tsx';
import { ROLE_NAMES } from '../ui/text/names.ts';
import { AddReviewer } from './AddReviewer.tsx';
import { PinDialog } from './PinDialog.tsx';

interface ActionsProps {
  reviewer: Reviewer;
  onChange: (change: Parameters<typeof changeReviewer>[1]) => void;
  onSetPin: () => void;
}

/** What a lead can do with a profile. */
function ProfileActions({ reviewer, onChange, onSetPin }: ActionsProps) {
  const { name, role, pin, retiredAt } = reviewer;
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button size="compact-sm" variant="subtle" aria-label={`Change ${name}`}>
          <IconDots size={16} aria-hidden />
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {ROLES.filter((each) => each !== role).map((each) => (
          <Menu.Item key={each} onClick={() => onChange({ role: each })}>
            Make {ROLE_NAMES[each].toLowerCase()}
          </Menu.Item>
        ))}
        <Menu.Item onClick={onSetPin}>Set a new PIN</Menu.Item>
        {pin !== null && <Menu.Item onClick={() => onChange({ pin: null })}>Remove the PIN</Menu.Item>}
        <Menu.Item onClick={() => onChange({ retired: retiredAt === null })}>
          {retiredAt === null ? 'Take out of use' : 'Bring back into use'}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

/** The profiles of this browser. Leads change them, everybody sees them. */
export function ReviewersPanel() {
  const reviewers = useReading(liveReviewers);
  const isLead = useMay()('manage-reviewers');
  const [pinOf, setPinOf] = useState<string | null>(null);
  const { error, clearError, run } = useAction();
  const change = (name: string) => (what: Parameters<typeof changeReviewer>[1]) =>
    void run(() => changeReviewer(name, what));
  return (
    <Panel
      title="Profiles"
      description="A pseudonym stands in the log and in exports; do not use your name. A PIN keeps colleagues from deciding in each other’s name by accident. It is no protection of the data."
    >
      <FailureAlert error={error} title="The profile was not changed" onClose={clearError} />
      {reviewers.status === 'failed' && (
        <FailureAlert
          error={reviewers.error}
          title="The profiles could not be read"
          onRetry={reviewers.retry}
        />
      )}
      {reviewers.status === 'ready' && (
        <DataTable
          caption="Reviewer profiles"
          hideCaption
          columns={['Pseudonym', 'Role', 'PIN', 'Since', 'In use', ...(isLead ? ['Change'] : [])]}
          rows={reviewers.value.map((each) => ({
            key: each.name,
            cells: [
              <Isolated key="name" text={each.name} />,
              ROLE_NAMES[each.role],
              each.pin === null ? 'none' : 'set',
              formatMoment(each.createdAt),
              each.retiredAt === null ? 'yes' : 'no',
              ...(isLead
                ? [
                    <ProfileActions
                      key="change"
                      reviewer={each}
                      onChange={change(each.name)}
                      onSetPin={() => setPinOf(each.name)}
                    />,
                  ]
                : []),
            ],
          }))}
        />
      )}
      <Group gap="sm">{isLead && <AddReviewer />}</Group>
      {pinOf !== null && (
        <PinDialog
          title={`New PIN of ${pinOf}`}
          onClose={() => setPinOf(null)}
          onSave={(_, pin) => changeReviewer(pinOf, { pin })}
        />
      )}
    </Panel>
  );
}
