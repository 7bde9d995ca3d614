import { Button, Group } from '@mantine/core';
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
import { useRead } from '../../ui/reading/useRead.ts';
import { useMay } from '../../ui/reading/useReviewer.ts';
import { DataTable } from '../../ui/tables/DataTable.tsx';
import { formatMoment } from '../../ui/text/format.ts';
import { InertText, Isolated } from '../../ui/text/InertText.tsx';

/** Listed at most; the next ones follow when these are dealt with. */
const LISTED = 50;

/** Transcripts that could not be scored: which, why, and what can be done. Nothing while there are none. */
export function SetAsidePanel() {
  const mayImport = useMay()('import');
  const setAside = useRead(liveSetAside, { toldByFrame: true });
  const { busy, error, clearError, run } = useAction();
  if (!mayImport || setAside.status !== 'ready' || (setAside.value.length === 0 && !error)) return null;
  const all = setAside.value;
  const save = (transcriptId: string) =>
    run(async () => download(await exportSetAside(transcriptId), 'set-aside.jsonl'));
  const row = ({ transcriptId, reason, at }: SetAsideTranscript) => ({
    key: transcriptId,
    cells: [
      <Isolated key="id" text={transcriptId} />,
      <InertText key="reason" text={reason} />,
      formatMoment(at),
      <Group key="actions" gap="xs">
        <Button
          size="compact-sm"
          variant="default"
          disabled={busy}
          onClick={() => void run(() => tryAgain([transcriptId]))}
        >
          Try again
        </Button>
        <Button size="compact-sm" variant="default" disabled={busy} onClick={() => void save(transcriptId)}>
          Save
        </Button>
        <Button
          size="compact-sm"
          variant="default"
          disabled={busy}
          onClick={() => void run(() => removeSetAside(transcriptId))}
        >
          Remove
        </Button>
      </Group>,
    ],
  });
  return (
    <Panel
      title="Set aside"
      description="These transcripts could not be scored, so they can become no cases. Everything else was scored without them. Save one to look into it, remove it, or try again."
    >
      <DataTable
        caption={
          all.length > LISTED
            ? `The latest ${LISTED} of ${all.length} transcripts set aside`
            : 'Transcripts set aside'
        }
        hideCaption={all.length <= LISTED}
        columns={['Transcript', 'Reason', 'Set aside', '']}
        rows={all.slice(0, LISTED).map(row)}
      />
      {all.length > 1 && (
        <div>
          <Button
            variant="default"
            loading={busy}
            onClick={() => void run(() => tryAgain(all.map(({ transcriptId }) => transcriptId)))}
          >
            Try all again
          </Button>
        </div>
      )}
      <FailureAlert error={error} onClose={clearError} />
    </Panel>
  );
}
