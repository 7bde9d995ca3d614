import { Button, Group, PasswordInput, SegmentedControl, TextInput } from '@mantine/core';
import { IconUserPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { pinProblem, pseudonymProblem, ROLES, type Role } from '../../domain/reviewers/reviewer.ts';
import { createReviewer } from '../../workflows/people/reviewers.ts';
import { Dialog } from '../ui/dialogs/Dialog.tsx';
import { FailureAlert } from '../ui/reading/FailureAlert.tsx';
import { useAction } from '../ui/reading/useAction.ts';
import { ROLE_NAMES } from '../ui/text/names.ts';

const roleOptions = ROLES.map((role) => ({ value: role, label: ROLE_NAMES[role] }));

/** Adding a profile. */
export function AddReviewer() {
  const [opened, setOpened] = useState(false);
  return (
    <>
      <Button leftSection={<IconUserPlus size={16} aria-hidden />} onClick={() => setOpened(true)}>
        Add a reviewer
      </Button>
      <Dialog opened={opened} onClose={() => setOpened(false)} title="Add a reviewer">
        <AddForm onDone={() => setOpened(false)} />
      </Dialog>
    </>
  );
}

function AddForm({ onDone }: { onDone: () => void }) {
  const [name, setName] = useState('');
  const [role, setRole] = useState<Role>('reviewer');
  const [pin, setPin] = useState('');
  const [asked, setAsked] = useState(false);
  const { busy, error, clearError, run } = useAction();
  const nameProblem = pseudonymProblem(name);
  const wrongPin = pin === '' ? null : pinProblem(pin);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        if (nameProblem ?? wrongPin) return;
        void run(async () => {
          await createReviewer(name, role, pin === '' ? null : pin);
          onDone();
        });
      }}
    >
      <TextInput
        label="Pseudonym"
        description="Stands in the log and in exports. Not a real name."
        data-autofocus
        value={name}
        error={asked || name !== '' ? nameProblem : null}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <SegmentedControl
        fullWidth
        mt="sm"
        aria-label="Role"
        data={roleOptions}
        value={role}
        onChange={(value) => setRole(value as Role)}
      />
      <PasswordInput
        mt="sm"
        label="PIN"
        description="4 to 12 digits; leave it empty for none."
        inputMode="numeric"
        autoComplete="off"
        maxLength={12}
        value={pin}
        error={asked ? wrongPin : null}
        onChange={(event) => setPin(event.currentTarget.value)}
      />
      <FailureAlert error={error} title="The profile was not added" onClose={clearError} />
      <Group justify="flex-end" gap="sm" mt="md">
        <Button variant="default" onClick={onDone}>
          Cancel
        </Button>
        <Button type="submit" loading={busy}>
          Add
        </Button>
      </Group>
    </form>
  );
}
