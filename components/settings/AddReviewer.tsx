import { Button, Group, PasswordInput, SegmentedControl, TextInput } from '@mantine/core';
import { IconUserPlus } from '@tabler/icons-react';
import { useState } from 'react';
import {
  isPin,
  PSEUDONYM_LENGTH,
  pseudonymProblem,
  ROLES,
  type Role,
} from '../../domain/reviewers/reviewer.ts';
import { t } from '../../words/words.ts';
import { createReviewer } from '../../workflows/people/reviewers.ts';
import { Dialog } from '../ui/dialogs/Dialog.tsx';
import { FailureAlert } from '../ui/reading/FailureAlert.tsx';
import { useAction } from '../ui/reading/useAction.ts';

const roleOptions = ROLES.map((role) => ({ value: role, label: t(`names.role.${role}`) }));

/** Adding a profile. */
export function AddReviewer() {
  const [opened, setOpened] = useState(false);
  return (
    <>
      <Button leftSection={<IconUserPlus size={16} aria-hidden />} onClick={() => setOpened(true)}>
        {t('settings.add.title')}
      </Button>
      <Dialog opened={opened} onClose={() => setOpened(false)} title={t('settings.add.title')}>
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
  const problem = pseudonymProblem(name);
  const nameProblem = problem && t(`settings.add.pseudonym.${problem}`, { longest: PSEUDONYM_LENGTH });
  const wrongPin = pin === '' || isPin(pin) ? null : t('failures.wrong-pin.unusable');
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
        label={t('settings.profiles.pseudonym')}
        description={t('settings.add.pseudonymHint')}
        data-autofocus
        value={name}
        error={asked || name !== '' ? nameProblem : null}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <SegmentedControl
        fullWidth
        mt="sm"
        aria-label={t('settings.profiles.role')}
        data={roleOptions}
        value={role}
        onChange={(value) => setRole(value as Role)}
      />
      <PasswordInput
        mt="sm"
        label={t('settings.profiles.pin')}
        description={t('settings.add.pinHint')}
        inputMode="numeric"
        autoComplete="off"
        maxLength={12}
        value={pin}
        error={asked ? wrongPin : null}
        onChange={(event) => setPin(event.currentTarget.value)}
      />
      <FailureAlert error={error} title={t('settings.add.notAdded')} onClose={clearError} />
      <Group justify="flex-end" gap="sm" mt="md">
        <Button variant="default" onClick={onDone}>
          {t('shared.cancel')}
        </Button>
        <Button type="submit" loading={busy}>
          {t('settings.add.submit')}
        </Button>
      </Group>
    </form>
  );
}
