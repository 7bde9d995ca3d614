import { Button } from '@mantine/core';
import { loadSamples } from '../../workflows/samples.ts';
import { scoreWaiting } from '../../workflows/scoring.ts';
import { FailureAlert } from '../ui/FailureAlert.tsx';
import { useAction } from '../ui/useAction.ts';

/** Takes in the transcripts that ship with the extension and starts to score them. */
export function LoadSamplesButton() {
  const { busy, error, run } = useAction();
  const load = () =>
    void run(async () => {
      await loadSamples();
      void scoreWaiting();
    });
  return (
    <>
      <Button onClick={load} loading={busy}>
        Load the shipped samples
      </Button>
      <FailureAlert error={error} title="The samples were not loaded" />
    </>
  );
}
