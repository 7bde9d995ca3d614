import { Alert } from '@mantine/core';
import { IconCertificate } from '@tabler/icons-react';
import type { CaseLack } from '../../../domain/training/certificate-scope.ts';
import { t } from '../../../words/words.ts';
import { lackText } from '../../certificate/certificate-text.ts';

/** Why somebody is given no first reviews, or none in some languages, until they have passed. */
export function CertificateNeeded({ lack }: { lack: CaseLack }) {
  return (
    <Alert
      color="yellow"
      icon={<IconCertificate size={16} stroke={1.5} aria-hidden />}
      title={t('trainingExam.needed')}
    >
      {lackText(lack)}
    </Alert>
  );
}
