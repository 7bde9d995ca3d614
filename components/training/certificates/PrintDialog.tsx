import { Button, Group } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useCallback } from 'react';
import type { Certificate } from '../../../domain/training/certificate.ts';
import { t } from '../../../words/words.ts';
import { exportCredential } from '../../../workflows/training/certificates.ts';
import { Dialog } from '../../ui/dialogs/Dialog.tsx';
import { asked } from '../../ui/reading/asked.ts';
import { ReadState } from '../../ui/reading/ReadState.tsx';
import { useRead } from '../../ui/reading/useRead.ts';
import { CertificateSheet } from './CertificateSheet.tsx';
import { credentialTexts } from './credential-texts.ts';

interface PrintDialogProps {
  certificate: Certificate;
  opened: boolean;
  onClose: () => void;
}

function Preview({ certificate }: { certificate: Certificate }) {
  const { id, bar } = certificate;
  const read = useRead(useCallback(() => asked(() => exportCredential(id, credentialTexts(bar))), [id, bar]));
  return (
    <ReadState
      read={read}
      failed={t('trainingCertificates.print.failed')}
      loading={t('trainingCertificates.own.loading')}
    >
      {(exported) => (
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
    </ReadState>
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
