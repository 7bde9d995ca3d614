import { Button, Group, Title } from '@mantine/core';
import { IconCertificate, IconDownload, IconPrinter } from '@tabler/icons-react';
import { useCallback, useState } from 'react';
import type { Certificate } from '../../../domain/training/certificate.ts';
import type { WatchedCertificate } from '../../../domain/training/early-renewal.ts';
import { formatDay } from '../../../words/format.ts';
import { rich, t } from '../../../words/words.ts';
import { exportCredential, liveOwnCertificates } from '../../../workflows/training/certificates.ts';
import { CertificateLine } from '../../certificate/CertificateLine.tsx';
import { earlyText } from '../../certificate/certificate-text.ts';
import { DoneNotice } from '../../ui/DoneNotice.tsx';
import { download } from '../../ui/files/download.ts';
import facts from '../../ui/layout/facts.module.css';
import { Panel } from '../../ui/layout/Panel.tsx';
import { EmptyState } from '../../ui/reading/EmptyState.tsx';
import { FailureAlert } from '../../ui/reading/FailureAlert.tsx';
import { GoTo } from '../../ui/reading/GoTo.tsx';
import { ReadState } from '../../ui/reading/ReadState.tsx';
import { useAction } from '../../ui/reading/useAction.ts';
import { useRead } from '../../ui/reading/useRead.ts';
import { DataTable } from '../../ui/tables/DataTable.tsx';
import { quoted } from '../../ui/text/marks.tsx';
import classes from './certificates.module.css';
import { credentialTexts } from './credential-texts.ts';
import { ExamFacts } from './ExamFacts.tsx';
import { languagesInWords } from './exam-words.ts';
import { PrintDialog } from './PrintDialog.tsx';
import { StateTag } from './StateTag.tsx';

/** Until when it counts, or since when it does not. */
function standing({ state, expiresAt, revoked }: Certificate): string {
  if (revoked) return t('trainingCertificates.own.revokedOn', { day: formatDay(revoked.at) });
  const key = state === 'expired' ? 'expiredOn' : 'validUntil';
  return t(`trainingCertificates.own.${key}`, { day: formatDay(expiresAt) });
}

/** What follows from the state, and what to do. */
function Consequence({ certificate }: { certificate: WatchedCertificate }) {
  const { state, early, expiresAt, revoked } = certificate;
  const day = formatDay(expiresAt);
  if (early)
    return (
      <>
        <p className={classes.plain}>{earlyText(early)}</p>
        <CertificateLine>{t('certificate.early.counts')}</CertificateLine>
      </>
    );
  if (state === 'stale') return <p className={classes.plain}>{t('trainingCertificates.own.stale')}</p>;
  if (state === 'expires-soon')
    return <p className={classes.plain}>{t('trainingCertificates.own.soon', { day })}</p>;
  if (!revoked) return null;
  const told = { reason: quoted(revoked.reason) };
  return <p className={classes.plain}>{rich('trainingCertificates.own.reason', told)}</p>;
}

/** A certificate with all that it says, and its file and page. */
function LatestCertificate({ certificate }: { certificate: WatchedCertificate }) {
  const { id, bar, state, early, revoked } = certificate;
  const [printing, setPrinting] = useState(false);
  const [saved, setSaved] = useState<string | null>(null);
  const { busy, error, clearError, run } = useAction();
  const save = () =>
    void run(async () => {
      setSaved(null);
      const { file } = await exportCredential(id, credentialTexts(bar));
      setSaved(download(file, `second-look-certificate-${id}.json`));
    });
  return (
    <>
      <div className={classes.standing}>
        <Title order={3} size="h4">
          {standing(certificate)}
        </Title>
        <StateTag state={state} early={early !== null} />
      </div>
      <Consequence certificate={certificate} />
      <dl className={facts.facts}>
        <ExamFacts {...certificate} />
      </dl>
      {!revoked && (
        <Group gap="sm">
          <Button
            leftSection={<IconDownload size={16} stroke={1.5} aria-hidden />}
            loading={busy}
            onClick={save}
          >
            {t('trainingCertificates.export.action')}
          </Button>
          <Button
            variant="default"
            leftSection={<IconPrinter size={16} stroke={1.5} aria-hidden />}
            onClick={() => setPrinting(true)}
          >
            {t('trainingCertificates.print.action')}
          </Button>
        </Group>
      )}
      <FailureAlert error={error} title={t('trainingCertificates.export.failed')} onClose={clearError} />
      {saved !== null && (
        <DoneNotice onClose={() => setSaved(null)}>
          {t('trainingCertificates.export.done', { name: saved })}
        </DoneNotice>
      )}
      <PrintDialog certificate={certificate} opened={printing} onClose={() => setPrinting(false)} />
    </>
  );
}

function Earlier({ certificates }: { certificates: readonly WatchedCertificate[] }) {
  const column = 'trainingCertificates.own.column';
  return (
    <DataTable
      caption={t('trainingCertificates.own.earlier')}
      columns={[t(`${column}.issued`), t(`${column}.until`), t(`${column}.state`), t(`${column}.languages`)]}
      rows={certificates.map(({ id, issuedAt, expiresAt, state, early, languages }) => ({
        key: id,
        cells: [
          formatDay(issuedAt),
          formatDay(expiresAt),
          <StateTag key={id} state={state} early={early !== null} />,
          languagesInWords(languages),
        ],
      }))}
    />
  );
}

/** One's own certificates: the latest as a whole, those before it in a table. */
export function OwnCertificates({ reviewer }: { reviewer: string }) {
  const read = useRead(useCallback(() => liveOwnCertificates(reviewer), [reviewer]));
  return (
    <Panel title={t('trainingCertificates.own.title')}>
      <ReadState
        read={read}
        failed={t('trainingCertificates.own.unreadable')}
        loading={t('trainingCertificates.own.loading')}
        isEmpty={(certificates) => certificates.length === 0}
        empty={
          <EmptyState
            icon={<IconCertificate size={40} stroke={1.5} />}
            title={t('trainingCertificates.own.none')}
            actions={<GoTo to="/training/exam">{t('trainingCertificates.own.toExam')}</GoTo>}
          >
            {t('trainingCertificates.own.noneText')}
          </EmptyState>
        }
      >
        {([latest, ...earlier]) => (
          <>
            <LatestCertificate certificate={latest!} />
            {earlier.length > 0 && <Earlier certificates={earlier} />}
          </>
        )}
      </ReadState>
    </Panel>
  );
}
