import { Button } from '@mantine/core';
import { useCallback, useState } from 'react';
import type { Certificate } from '../../../domain/training/certificate.ts';
import { inertText } from '../../../domain/transcript/inert-text.ts';
import { formatDay } from '../../../words/format.ts';
import { t } from '../../../words/words.ts';
import { liveCertificates } from '../../../workflows/training/certificates.ts';
import { Panel } from '../../ui/layout/Panel.tsx';
import { ReadState } from '../../ui/reading/ReadState.tsx';
import { useRead } from '../../ui/reading/useRead.ts';
import { DataTable } from '../../ui/tables/DataTable.tsx';
import { Isolated } from '../../ui/text/InertText.tsx';
import classes from './certificates.module.css';
import { languagesInWords } from './exam-words.ts';
import { RevokeDialog } from './RevokeDialog.tsx';
import { StateTag } from './StateTag.tsx';

/** Everybody's certificates, for leads, who can revoke them. */
export function AllCertificates({ reviewer }: { reviewer: string }) {
  const read = useRead(useCallback(() => liveCertificates(reviewer), [reviewer]));
  const [revoking, setRevoking] = useState<Certificate | null>(null);
  const column = 'trainingCertificates.own.column';
  return (
    <Panel title={t('trainingCertificates.all.title')}>
      <ReadState
        read={read}
        failed={t('trainingCertificates.all.unreadable')}
        loading={t('trainingCertificates.own.loading')}
        isEmpty={(certificates) => certificates.length === 0}
        empty={<p className={classes.plain}>{t('trainingCertificates.all.none')}</p>}
      >
        {(certificates) => (
          <DataTable
            caption={t('trainingCertificates.all.title')}
            hideCaption
            columns={[
              ...[t(`${column}.person`), t(`${column}.state`), t(`${column}.issued`), t(`${column}.until`)],
              ...[t(`${column}.languages`), t(`${column}.actions`)],
            ]}
            rows={certificates.map((certificate) => {
              const { id, person, state, early, issuedAt, expiresAt, languages } = certificate;
              return {
                key: id,
                cells: [
                  <Isolated key="person" text={person} className={classes.person} />,
                  <StateTag key="state" state={state} early={early !== null} />,
                  formatDay(issuedAt),
                  formatDay(expiresAt),
                  languagesInWords(languages),
                  state === 'revoked' ? null : (
                    <Button
                      key="revoke"
                      variant="default"
                      size="compact-sm"
                      aria-label={t('trainingCertificates.all.revokeOf', { person: inertText(person) })}
                      onClick={() => setRevoking(certificate)}
                    >
                      {t('trainingCertificates.all.revoke')}
                    </Button>
                  ),
                ],
              };
            })}
          />
        )}
      </ReadState>
      <RevokeDialog certificate={revoking} onClose={() => setRevoking(null)} />
    </Panel>
  );
}
