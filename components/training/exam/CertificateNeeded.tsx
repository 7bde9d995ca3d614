import { Alert } from '@mantine/core';
import { IconCertificate } from '@tabler/icons-react';
import { Failure } from '../../../domain/failures/failure.ts';
import type { CertificateLack } from '../../../domain/training/certificate.ts';
import { failureText } from '../../../words/failure-text.ts';
import { t } from '../../../words/words.ts';

/** Why somebody is given no first reviews until they have passed. */
export function CertificateNeeded({ lack }: { lack: CertificateLack }) {
  return (
    <Alert
      color="yellow"
      icon={<IconCertificate size={16} stroke={1.5} aria-hidden />}
      title={t('trainingExam.needed')}
    >
      {failureText(new Failure('certificate-needed', { what: lack }))}
    </Alert>
  );
}
