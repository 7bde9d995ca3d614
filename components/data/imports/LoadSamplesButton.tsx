import { Button } from '@mantine/core';
import { t } from '../../../words/words.ts';
import { loadSamples } from '../../../workflows/intake/samples.ts';
import { scoreWaiting } from '../../../workflows/scoring/scoring.ts';
import { FailureAlert } from '../../ui/reading/FailureAlert.tsx';
import { NotAllowed } from '../../ui/reading/NotAllowed.tsx';
import { useAction } from '../../ui/reading/useAction.ts';
import { useMay } from '../../ui/reading/useReviewer.ts';

/** Takes in the transcripts that ship with the extension and starts to score them. */
export function LoadSamplesButton() {
  const { busy, error, run } = useAction();
  const mayImport = useMay()('import');
  const load = () =>
    void run(async () => {
      await loadSamples();
      void scoreWaiting();
    });
  if (!mayImport) return <NotAllowed action="import" />;
  return (
    <>
      <Button onClick={load} loading={busy}>
        {t('data.import.samples')}
      </Button>
      <FailureAlert error={error} title={t('data.import.samplesNotLoaded')} />
    </>
  );
}
