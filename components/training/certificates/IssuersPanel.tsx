import { Button, CopyButton, Group } from '@mantine/core';
import { inertText } from '../../../domain/transcript/inert-text.ts';
import { t } from '../../../words/words.ts';
import { liveIssuers, nameIssuer } from '../../../workflows/training/certificates.ts';
import facts from '../../ui/layout/facts.module.css';
import { Panel } from '../../ui/layout/Panel.tsx';
import { FailureAlert } from '../../ui/reading/FailureAlert.tsx';
import { ReadState } from '../../ui/reading/ReadState.tsx';
import { useAction } from '../../ui/reading/useAction.ts';
import { useRead } from '../../ui/reading/useRead.ts';
import { DataTable } from '../../ui/tables/DataTable.tsx';
import { Isolated } from '../../ui/text/InertText.tsx';
import classes from './certificates.module.css';

function OwnKey({ own }: { own: string | null }) {
  if (own === null) return t('trainingCertificates.issuers.ownNone');
  return (
    <Group gap="sm">
      <code className={classes.hash}>{own}</code>
      <CopyButton value={own}>
        {({ copied, copy }) => (
          <Button variant="default" size="compact-sm" onClick={copy}>
            {t(`trainingCertificates.verify.${copied ? 'copied' : 'copyKey'}`)}
          </Button>
        )}
      </CopyButton>
    </Group>
  );
}

/** The key of this profile, and those that leads have named. */
export function IssuersPanel() {
  const read = useRead(liveIssuers);
  const { error, clearError, run } = useAction();
  return (
    <Panel
      title={t('trainingCertificates.issuers.title')}
      description={t('trainingCertificates.issuers.description')}
    >
      <FailureAlert error={error} title={t('trainingCertificates.issuers.failed')} onClose={clearError} />
      <ReadState read={read} failed={t('trainingCertificates.issuers.unreadable')}>
        {({ own, known }) => (
          <>
            <dl className={facts.facts}>
              <dt>{t('trainingCertificates.issuers.own')}</dt>
              <dd>
                <OwnKey own={own} />
              </dd>
            </dl>
            {known.size > 0 && (
              <DataTable
                caption={t('trainingCertificates.issuers.known')}
                columns={[
                  ...[t('trainingCertificates.issuers.name'), t('trainingCertificates.facts.key')],
                  t('trainingCertificates.own.column.actions'),
                ]}
                rows={[...known].map(([did, name]) => ({
                  key: did,
                  cells: [
                    <Isolated key="name" text={name} />,
                    <code key="key" className={classes.hash}>
                      {did}
                    </code>,
                    <Button
                      key="forget"
                      variant="default"
                      size="compact-sm"
                      aria-label={t('trainingCertificates.issuers.forgetOf', { name: inertText(name) })}
                      onClick={() => void run(() => nameIssuer(did, null))}
                    >
                      {t('trainingCertificates.issuers.forget')}
                    </Button>,
                  ],
                }))}
              />
            )}
          </>
        )}
      </ReadState>
    </Panel>
  );
}
