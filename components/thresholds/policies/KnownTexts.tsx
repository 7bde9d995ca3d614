import { Button, FileButton, Group, Text } from '@mantine/core';
import { IconTrash, IconUpload } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { addKnownTexts, clearKnownTexts, liveKnownTexts } from '../../../workflows/scoring/known-texts.ts';
import { DoneNotice } from '../../ui/DoneNotice.tsx';
import { Dialog } from '../../ui/dialogs/Dialog.tsx';
import { Panel } from '../../ui/layout/Panel.tsx';
import { FailureAlert } from '../../ui/reading/FailureAlert.tsx';
import { NotAllowed } from '../../ui/reading/NotAllowed.tsx';
import { useAction } from '../../ui/reading/useAction.ts';
import { useLive } from '../../ui/reading/useLive.ts';
import { useMay } from '../../ui/reading/useReviewer.ts';
import { countOf } from '../../ui/text/format.ts';

/** The list that the known-match layer compares messages with: how long it is, adding to it, emptying it. */
export function KnownTexts() {
  const mayChange = useMay()('change-threshold');
  const count = useLive(liveKnownTexts);
  const { busy, error, clearError, run } = useAction();
  const [asking, setAsking] = useState(false);
  const [done, setDone] = useState<string | null>(null);
  const reset = useRef<() => void>(null);
  const known = count.status === 'ready' ? count.value : 0;
  const add = (file: File | null) => {
    if (!file) return;
    void run(async () => {
      setDone(null);
      const added = await addKnownTexts(await file.text());
      setDone(`${countOf(added, 'message')} added. What is scored from now on is compared with them.`);
    }).finally(() => reset.current?.());
  };
  const clear = () =>
    void run(async () => {
      setDone(null);
      await clearKnownTexts();
      setDone('The list is empty.');
    }).finally(() => setAsking(false));
  return (
    <Panel
      title="Known messages"
      description="For the layer “known match”: a text file, one message or one SHA-256 in hex a line. Only hashes are stored, and case, accents, punctuation and emoji make no difference. A change applies to transcripts that are scored afterwards."
    >
      {count.status === 'ready' && <Text size="sm">{`${countOf(known, 'known message')} on the list.`}</Text>}
      {mayChange ? (
        <Group gap="sm">
          <FileButton
            onChange={add}
            resetRef={reset}
            accept=".txt,text/plain"
            inputProps={{ 'aria-label': 'File of known messages' }}
          >
            {(props) => (
              <Button
                {...props}
                variant="default"
                leftSection={<IconUpload size={16} aria-hidden />}
                loading={busy && !asking}
              >
                Add known messages
              </Button>
            )}
          </FileButton>
          <Button
            color="red"
            variant="outline"
            leftSection={<IconTrash size={16} aria-hidden />}
            disabled={known === 0}
            onClick={() => setAsking(true)}
          >
            Clear the list
          </Button>
        </Group>
      ) : (
        <NotAllowed action="change-threshold" />
      )}
      <FailureAlert error={error} title="The list was not changed" onClose={clearError} />
      {done && <DoneNotice onClose={() => setDone(null)}>{done}</DoneNotice>}
      <Dialog opened={asking} onClose={() => setAsking(false)} title="Clear the list?">
        <p>
          {countOf(known, 'known message')} will be forgotten. What the layer found before stays with what was
          scored.
        </p>
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={() => setAsking(false)} data-autofocus>
            Keep the list
          </Button>
          <Button color="red" loading={busy} onClick={clear}>
            Clear
          </Button>
        </Group>
      </Dialog>
    </Panel>
  );
}
