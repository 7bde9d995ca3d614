import { Button, Group, Progress, Stack } from '@mantine/core';
import { Dropzone } from '@mantine/dropzone';
import { IconUpload } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { WorkflowFailure } from '../../../workflows/base/failure.ts';
import { loadSecondPack, openSecondPack, removeSecondPack } from '../../../workflows/scoring/second-model.ts';
import {
  cancelSecondModel,
  type PackSummary,
  useSecondModel,
} from '../../../workflows/scoring/second-model-state.ts';
import { Dialog } from '../../ui/dialogs/Dialog.tsx';
import facts from '../../ui/layout/facts.module.css';
import { Panel } from '../../ui/layout/Panel.tsx';
import { FailureAlert } from '../../ui/reading/FailureAlert.tsx';
import { NotAllowed } from '../../ui/reading/NotAllowed.tsx';
import { useAction } from '../../ui/reading/useAction.ts';
import { useMay } from '../../ui/reading/useReviewer.ts';
import { countOf, formatCount, formatRisk } from '../../ui/text/format.ts';
import { Isolated } from '../../ui/text/InertText.tsx';
import classes from './second-pack.module.css';

/** What went wrong, unless a person wanted it so. */
const unwanted = (error: unknown) =>
  error instanceof WorkflowFailure && error.code === 'cancelled' ? null : error;

function PackFacts({ pack }: { pack: PackSummary }) {
  return (
    <dl className={facts.facts}>
      <dt>Id</dt>
      <dd>
        <Isolated text={pack.id} />
      </dd>
      <dt>Version</dt>
      <dd>
        <Isolated text={pack.version} />
      </dd>
      <dt>SHA-256</dt>
      <dd className={classes.hash}>{pack.sha256}</dd>
      <dt>Suggested threshold</dt>
      <dd>{formatRisk(pack.suggestedThreshold)}</dd>
    </dl>
  );
}

/** How far scoring with the second model is, and stopping it. */
function Scoring({ done, total }: { done: number; total: number }) {
  const text = `${formatCount(done)} of ${countOf(total, 'transcript')}`;
  return (
    <Stack gap="xs">
      <Progress.Root size="md">
        <Progress.Section
          value={total === 0 ? 100 : (done / total) * 100}
          aria-label="Scoring with the second model"
          aria-valuetext={text}
        />
      </Progress.Root>
      <Group justify="space-between">
        <span className={classes.progress}>Scored {text}</span>
        <Button size="compact-sm" variant="default" onClick={cancelSecondModel}>
          Cancel scoring
        </Button>
      </Group>
    </Stack>
  );
}

interface ChoosePackProps {
  /** Whether one is there already. */
  replaces: boolean;
  loading: boolean;
  onChoose: (files: File[]) => void;
}

/** Choosing the files of a pack, by button or by dropping them. */
function ChoosePack({ replaces, loading, onChoose }: ChoosePackProps) {
  const openFiles = useRef<() => void>(null);
  return (
    <Dropzone
      className={classes.drop}
      onDrop={onChoose}
      openRef={openFiles}
      disabled={loading}
      activateOnClick={false}
      activateOnKeyboard={false}
      enablePointerEvents
      tabIndex={undefined}
      inputProps={{ 'aria-label': 'Files of a second model pack' }}
    >
      <div className={classes.dropInner}>
        <IconUpload size={24} stroke={1.5} aria-hidden />
        <span>Drop the folder of a pack, or its manifest.json and model.onnx together, or</span>
        <Button
          variant={replaces ? 'default' : 'filled'}
          loading={loading}
          onClick={() => openFiles.current?.()}
        >
          {replaces ? 'Choose another pack' : 'Choose a pack'}
        </Button>
      </div>
    </Dropzone>
  );
}

function RemovePack() {
  const { busy, error, clearError, run } = useAction();
  const [asking, setAsking] = useState(false);
  const remove = () => void run(removeSecondPack).finally(() => setAsking(false));
  return (
    <>
      <div>
        <Button variant="default" onClick={() => setAsking(true)}>
          Remove second pack
        </Button>
      </div>
      <FailureAlert error={error} title="The pack was not removed" onClose={clearError} />
      <Dialog opened={asking} onClose={() => setAsking(false)} title="Remove the second pack?">
        <p className={classes.ask}>
          The pack and what it said of transcripts are deleted. Cases, assessments and policies stay as they
          are.
        </p>
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={() => setAsking(false)}>
            Keep it
          </Button>
          <Button onClick={remove} loading={busy} data-autofocus>
            Yes, remove
          </Button>
        </Group>
      </Dialog>
    </>
  );
}

/** The second model: which pack is loaded to compare with, choosing one, and removing it. */
export function SecondPackPanel() {
  const { pack, phase, done, total, failure } = useSecondModel();
  const mayChange = useMay()('change-threshold');
  const { busy, error, clearError, run } = useAction();
  useEffect(() => {
    // What goes wrong shows as the failure below.
    void openSecondPack().catch(() => undefined);
  }, []);
  const loading = phase === 'loading';
  const choose = (files: File[]) => void run(() => loadSecondPack(files));
  return (
    <Panel
      title="Second model"
      description="Load another model pack to compare it with the one that scores here. It scores only for the comparison; cases, assessments and policies stay as they are. Files are read here and sent nowhere."
    >
      <FailureAlert error={unwanted(error)} title="No pack was loaded" onClose={clearError} />
      <FailureAlert error={failure} title="The second model cannot be compared" />
      {pack && <PackFacts pack={pack} />}
      <div role="status">{loading && 'Reading the pack and trying it out'}</div>
      {loading && (
        <div>
          <Button size="compact-sm" variant="default" onClick={cancelSecondModel}>
            Cancel loading
          </Button>
        </div>
      )}
      {phase === 'scoring' && <Scoring done={done} total={total} />}
      {mayChange ? (
        <>
          {/* A pack can be chosen while the stored one is still being looked for: it comes after that. */}
          <ChoosePack replaces={pack !== null} loading={busy} onChoose={choose} />
          {pack && !loading && <RemovePack />}
        </>
      ) : (
        <NotAllowed action="change-threshold" />
      )}
    </Panel>
  );
}
