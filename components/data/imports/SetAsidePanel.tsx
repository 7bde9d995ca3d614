import { Button, Group } from '@mantine/core';
import { formatMoment } from '../../../words/format.ts';
import { nameOf } from '../../../words/name-of.ts';
import { t } from '../../../words/words.ts';
import {
  exportSetAside,
  liveSetAside,
  removeSetAside,
  type SetAsideTranscript,
  tryAgain,
} from '../../../workflows/scoring/set-aside.ts';
import { download } from '../../ui/files/download.ts';
import { Panel } from '../../ui/layout/Panel.tsx';
import { FailureAlert } from '../../ui/reading/FailureAlert.tsx';
import { useAction } from '../../ui/reading/useAction.ts';
import { useRead, valueOr } from '../../ui/reading/useRead.ts';
import { useMay } from '../../ui/reading/useReviewer.ts';
import { DataTable } from '../../ui/tables/DataTable.tsx';
import { InertText, Isolated } from '../../ui/text/InertText.tsx';

/** Listed at most; the next ones follow when these are dealt with. */
const LISTED = 50;

/** Transcripts that could not be scored: which, why, and what can be done. Nothing while there are none. */
export function SetAsidePanel() {
  const mayImport = useMay()('import');
  const all = valueOr(useRead(liveSetAside, { failsInFrame: true }), []);
  const { busy, error, clearError, run } = useAction();
  if (!mayImport || (all.length === 0 && !error)) return null;
  const save = (transcriptId: string) =>
    run(async () => void download(await exportSetAside(transcriptId), 'set-aside.jsonl'));
  const row = ({ transcriptId, reason, at }: SetAsideTranscript) => ({
    key: transcriptId,
    cells: [
      <Isolated key="id" text={transcriptId} />,
      <InertText key="reason" text={nameOf('setAside', reason)} />,
      formatMoment(at),
      <Group key="actions" gap="xs">
        <Button
          size="compact-sm"
          variant="default"
          disabled={busy}
          onClick={() => void run(() => tryAgain([transcriptId]))}
        >
          {t('shared.retry')}
        </Button>
        <Button size="compact-sm" variant="default" disabled={busy} onClick={() => void save(transcriptId)}>
          {t('shared.save')}
        </Button>
        <Button
          size="compact-sm"
          variant="default"
          disabled={busy}
          onClick={() => void run(() => removeSetAside(transcriptId))}
        >
          {t('data.setAside.remove')}
        </Button>
      </Group>,
    ],
  });
  return (
    <Panel title={t('data.setAside.title')} description={t('data.setAside.description')}>
      <DataTable
        caption={
          all.length > LISTED
            ? t('data.setAside.captionLatest', { shown: LISTED, total: all.length })
            : t('data.setAside.caption')
        }
        hideCaption={all.length <= LISTED}
        columns={[t('data.setAside.transcript'), t('data.setAside.reason'), t('data.setAside.at'), '']}
        rows={all.slice(0, LISTED).map(row)}
      />
      {all.length > 1 && (
        <div>
          <Button
            variant="default"
            loading={busy}
            onClick={() => void run(() => tryAgain(all.map(({ transcriptId }) => transcriptId)))}
          >
            {t('data.setAside.retryAll')}
          </Button>
        </div>
      )}
      <FailureAlert error={error} onClose={clearError} />
    </Panel>
  );
}
