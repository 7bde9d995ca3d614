import { Button, Group, Progress, Stack } from '@mantine/core';
import { useEffect, useState } from 'react';
import { isFailure } from '../../../domain/failures/failure.ts';
import { formatRisk } from '../../../words/format.ts';
import { t } from '../../../words/words.ts';
import { loadSecondPack, openSecondPack, removeSecondPack } from '../../../workflows/scoring/second-model.ts';
import {
  cancelSecondModel,
  type PackSummary,
  useSecondModel,
} from '../../../workflows/scoring/second-model-state.ts';
import { Dialog } from '../../ui/dialogs/Dialog.tsx';
import { FileDrop } from '../../ui/files/FileDrop.tsx';
import facts from '../../ui/layout/facts.module.css';
import { Panel } from '../../ui/layout/Panel.tsx';
import { FailureAlert } from '../../ui/reading/FailureAlert.tsx';
import { NotAllowed } from '../../ui/reading/NotAllowed.tsx';
import { useAction } from '../../ui/reading/useAction.ts';
import { useMay } from '../../ui/reading/useReviewer.ts';
import { Isolated } from '../../ui/text/InertText.tsx';
import classes from './second-pack.module.css';

/** What went wrong, unless a person wanted it so. */
const unwanted = (error: unknown) => (isFailure(error, 'cancelled') ? null : error);

function PackFacts({ pack }: { pack: PackSummary }) {
  return (
    <dl className={facts.facts}>
      <dt>{t('thresholds.compare.pack.id')}</dt>
      <dd>
        <Isolated text={pack.id} />
      </dd>
      <dt>{t('thresholds.compare.pack.version')}</dt>
      <dd>
        <Isolated text={pack.version} />
      </dd>
      <dt>{t('thresholds.compare.pack.hash')}</dt>
      <dd className={classes.hash} translate="no">
        {pack.sha256}
      </dd>
      <dt>{t('thresholds.compare.pack.suggested')}</dt>
      <dd>{formatRisk(pack.suggestedThreshold)}</dd>
    </dl>
  );
}

/** How far scoring with the second model is, and stopping it. */
function Scoring({ done, total }: { done: number; total: number }) {
  return (
    <Stack gap="xs">
      <Progress.Root size="md">
        <Progress.Section
          value={total === 0 ? 100 : (done / total) * 100}
          aria-label={t('thresholds.compare.pack.scoring')}
          aria-valuetext={t('thresholds.compare.pack.progress', { done, total })}
        />
      </Progress.Root>
      <Group justify="space-between">
        <span className={classes.progress}>{t('thresholds.compare.pack.scored', { done, total })}</span>
        <Button size="compact-sm" variant="default" onClick={cancelSecondModel}>
          {t('thresholds.compare.pack.cancelScoring')}
        </Button>
      </Group>
    </Stack>
  );
}

function RemovePack() {
  const { busy, error, clearError, run } = useAction();
  const [confirming, setConfirming] = useState(false);
  const remove = () => void run(removeSecondPack).finally(() => setConfirming(false));
  return (
    <>
      <div>
        <Button variant="default" onClick={() => setConfirming(true)}>
          {t('thresholds.compare.pack.remove')}
        </Button>
      </div>
      <FailureAlert error={error} title={t('thresholds.compare.pack.notRemoved')} onClose={clearError} />
      <Dialog
        opened={confirming}
        onClose={() => setConfirming(false)}
        title={t('thresholds.compare.pack.ask')}
      >
        <p className={classes.ask}>{t('thresholds.compare.pack.askText')}</p>
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={() => setConfirming(false)}>
            {t('thresholds.compare.pack.keep')}
          </Button>
          <Button onClick={remove} loading={busy} data-autofocus>
            {t('thresholds.compare.pack.yes')}
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
    <Panel title={t('thresholds.compare.pack.title')} description={t('thresholds.compare.pack.description')}>
      <FailureAlert
        error={unwanted(error)}
        title={t('thresholds.compare.pack.notLoaded')}
        onClose={clearError}
      />
      <FailureAlert error={failure} title={t('thresholds.compare.pack.notComparable')} />
      {pack && <PackFacts pack={pack} />}
      <div role="status">{loading && t('thresholds.compare.pack.reading')}</div>
      {loading && (
        <div>
          <Button size="compact-sm" variant="default" onClick={cancelSecondModel}>
            {t('thresholds.compare.pack.cancelLoading')}
          </Button>
        </div>
      )}
      {phase === 'scoring' && <Scoring done={done} total={total} />}
      {mayChange ? (
        <>
          {/* A pack can be chosen while the stored one is still being looked for: it comes after that. */}
          <FileDrop
            label={t('thresholds.compare.pack.files')}
            hint={t('thresholds.compare.pack.drop')}
            action={t(pack ? 'thresholds.compare.pack.chooseAnother' : 'thresholds.compare.pack.choose')}
            variant="default"
            loading={busy}
            onFiles={choose}
          />
          {pack && !loading && <RemovePack />}
        </>
      ) : (
        <NotAllowed action="change-threshold" />
      )}
    </Panel>
  );
}
