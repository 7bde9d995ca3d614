import { Button, Group, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { Certificate } from '../../../domain/training/certificate.ts';
import { rich, t } from '../../../words/words.ts';
import { revokeCertificate } from '../../../workflows/training/certificates.ts';
import { Dialog } from '../../ui/dialogs/Dialog.tsx';
import { FailureAlert } from '../../ui/reading/FailureAlert.tsx';
import { useAction } from '../../ui/reading/useAction.ts';
import { data } from '../../ui/text/marks.tsx';
import classes from './certificates.module.css';

/** Most characters of a reason. */
const LONGEST = 1_000;

function RevokeForm({
  certificate: { id, person },
  onClose,
}: {
  certificate: Certificate;
  onClose: () => void;
}) {
  const [reason, setReason] = useState('');
  const { busy, error, clearError, run } = useAction();
  return (
    <form
      className={classes.stack}
      onSubmit={(event) => {
        event.preventDefault();
        void run(async () => {
          await revokeCertificate(id, reason);
          onClose();
        });
      }}
    >
      <p className={classes.plain}>{rich('trainingCertificates.revoke.text', { person, data })}</p>
      <Textarea
        label={t('trainingCertificates.revoke.reason')}
        description={rich('trainingCertificates.revoke.reasonHint', { person, data })}
        value={reason}
        maxLength={LONGEST}
        autosize
        minRows={2}
        maxRows={8}
        required
        data-autofocus
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <FailureAlert error={error} title={t('trainingCertificates.revoke.failed')} onClose={clearError} />
      <Group justify="flex-end" gap="sm">
        <Button variant="default" onClick={onClose}>
          {t('shared.cancel')}
        </Button>
        <Button type="submit" color="red" loading={busy} disabled={reason.trim() === ''}>
          {t('trainingCertificates.revoke.submit')}
        </Button>
      </Group>
    </form>
  );
}

/** Asks for the reason before a certificate is revoked. */
export function RevokeDialog(props: { certificate: Certificate | null; onClose: () => void }) {
  const { certificate, onClose } = props;
  return (
    <Dialog title={t('trainingCertificates.revoke.title')} opened={certificate !== null} onClose={onClose}>
      {certificate && <RevokeForm key={certificate.id} certificate={certificate} onClose={onClose} />}
    </Dialog>
  );
}
