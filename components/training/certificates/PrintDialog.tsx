import { Button, Group } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import type { Certificate } from '../../../domain/training/certificate.ts';
import { t } from '../../../words/words.ts';
import { type ExportedCredential, exportCredential } from '../../../workflows/training/certificates.ts';
import { Dialog } from '../../ui/dialogs/Dialog.tsx';
import { FailureAlert } from '../../ui/reading/FailureAlert.tsx';
import { Loading } from '../../ui/reading/Loading.tsx';
import { useAction } from '../../ui/reading/useAction.ts';
import { CertificateSheet } from './CertificateSheet.tsx';
import { credentialTexts } from './credential-texts.ts';

interface PrintDialogProps {
  certificate: Certificate;
  opened: boolean;
  onClose: () => void;
}

function Preview({ certificate }: { certificate: Certificate }) {
  const { id, bar } = certificate;
  const [exported, setExported] = useState<ExportedCredential | null>(null);
  const { error, run } = useAction();
  useEffect(() => {
    void run(async () => setExported(await exportCredential(id, credentialTexts(bar))));
  }, [id, bar, run]);
  return (
    <>
      <FailureAlert error={error} title={t('trainingCertificates.print.failed')} />
      {!exported && error === null && <Loading label={t('trainingCertificates.own.loading')} />}
      {exported && (
        <>
          <CertificateSheet certificate={certificate} exported={exported} />
          <Group justify="flex-end" mt="md">
            <Button
              leftSection={<IconPrinter size={16} stroke={1.5} aria-hidden />}
              onClick={() => globalThis.print()}
              data-autofocus
            >
              {t('trainingCertificates.print.now')}
            </Button>
          </Group>
        </>
      )}
    </>
  );
}

/** Shows the page that is printed, as it is printed. */
export function PrintDialog({ certificate, opened, onClose }: PrintDialogProps) {
  return (
    <Dialog title={t('trainingCertificates.print.title')} opened={opened} onClose={onClose} wide>
      <Preview certificate={certificate} />
    </Dialog>
  );
}
