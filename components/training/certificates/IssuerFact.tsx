import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { LONGEST_NAME } from '../../../domain/commands/training/name-issuer.ts';
import type { Issuer } from '../../../domain/training/credential-finding.ts';
import { t } from '../../../words/words.ts';
import { nameIssuer } from '../../../workflows/training/certificates.ts';
import { NameDialog } from '../../ui/dialogs/NameDialog.tsx';
import { useMay } from '../../ui/reading/useReviewer.ts';
import { Isolated } from '../../ui/text/InertText.tsx';
import classes from './certificates.module.css';

interface IssuerFactProps {
  issuer: Issuer;
  did: string;
  /** Whether the certificate is as it was signed: nobody names the key of a forged one. */
  fits: boolean;
  onNamed: () => void;
}

/** Who issued a certificate, as rows of a list of facts; leads can name an unknown key. */
export function IssuerFact({ issuer, did, fits, onNamed }: IssuerFactProps) {
  const [naming, setNaming] = useState(false);
  const mayName = useMay()('lead-training') && fits && issuer.what === 'unknown';
  // Whoever forges a certificate can name any key.
  const proven = fits && issuer.what !== 'known' ? issuer.what : 'unproven';
  return (
    <>
      <dt>{t('trainingCertificates.facts.issuer')}</dt>
      <dd>
        <Group gap="sm">
          {fits && issuer.what === 'known' ? (
            <Isolated text={issuer.name} />
          ) : (
            t(`trainingCertificates.verify.issuer.${proven}`)
          )}
          {mayName && (
            <Button variant="default" size="compact-sm" onClick={() => setNaming(true)}>
              {t('trainingCertificates.verify.nameIssuer')}
            </Button>
          )}
        </Group>
        <NameDialog
          title={t('trainingCertificates.issuers.dialog')}
          description={t('trainingCertificates.issuers.dialogText')}
          failure={t('trainingCertificates.issuers.failed')}
          maxLength={LONGEST_NAME}
          name=""
          opened={naming}
          onClose={() => setNaming(false)}
          onSubmit={async (name) => {
            await nameIssuer(did, name);
            onNamed();
          }}
        />
      </dd>
      <dt>{t('trainingCertificates.facts.key')}</dt>
      <dd>
        <code className={classes.hash}>{did}</code>
      </dd>
    </>
  );
}
