import { Button } from '@mantine/core';
import { IconUsersGroup } from '@tabler/icons-react';
import { useCallback, useState } from 'react';
import type { SessionFile } from '../../../domain/training/calibration-files.ts';
import { t } from '../../../words/words.ts';
import { type Calibration, liveCalibration } from '../../../workflows/training/calibration.ts';
import { readSessionFile } from '../../../workflows/training/calibration-files.ts';
import { openCalibration, useOpenCalibration } from '../../../workflows/training/open-calibration.ts';
import { Panel } from '../../ui/layout/Panel.tsx';
import { EmptyState } from '../../ui/reading/EmptyState.tsx';
import { FailureAlert } from '../../ui/reading/FailureAlert.tsx';
import { ReadState } from '../../ui/reading/ReadState.tsx';
import { useAction } from '../../ui/reading/useAction.ts';
import { useRead } from '../../ui/reading/useRead.ts';
import { useMay } from '../../ui/reading/useReviewer.ts';
import { BallotView } from './BallotView.tsx';
import classes from './calibration.module.css';
import { PlanDialog } from './PlanDialog.tsx';
import { ReceiveDialog } from './ReceiveDialog.tsx';
import { BallotTable, SessionTable } from './SessionLists.tsx';
import { SessionView } from './SessionView.tsx';
import { useFileChoice } from './useFiles.ts';

/** All sessions, and the ways to another: to plan one, or to open a file of one. */
function Sessions({ sessions, ballots, reviewer }: Calibration & { reviewer: string }) {
  const leads = useMay()('calibrate');
  const [planning, setPlanning] = useState(false);
  const [file, setFile] = useState<SessionFile | null>(null);
  const { error, clearError, run } = useAction();
  const choice = useFileChoice((chosen) => void run(async () => setFile(await readSessionFile(chosen))));
  const actions = (
    <>
      {leads && <Button onClick={() => setPlanning(true)}>{t('trainingCalibration.plan')}</Button>}
      <Button variant="default" onClick={choice.open}>
        {t('trainingCalibration.openFile')}
      </Button>
    </>
  );
  const isEmpty = sessions.length === 0 && ballots.length === 0;
  return (
    <div className={classes.stack}>
      <Panel
        title={t('trainingCalibration.title')}
        description={t('trainingCalibration.description')}
        aside={!isEmpty && <div className={classes.actions}>{actions}</div>}
      >
        <FailureAlert error={error} title={t('trainingCalibration.ballots.notRead')} onClose={clearError} />
        {sessions.length > 0 && <SessionTable sessions={sessions} />}
        {isEmpty && (
          <EmptyState
            icon={<IconUsersGroup size={40} stroke={1.5} />}
            title={t('trainingCalibration.empty.title')}
            actions={actions}
          >
            {t(`trainingCalibration.empty.${leads ? 'lead' : 'other'}`)}
          </EmptyState>
        )}
      </Panel>
      {ballots.length > 0 && <BallotTable ballots={ballots} />}
      <input {...choice.input} aria-label={t('trainingCalibration.openFile')} />
      {planning && (
        <PlanDialog
          reviewer={reviewer}
          session={null}
          onPlanned={openCalibration}
          onClose={() => setPlanning(false)}
        />
      )}
      {file && (
        <ReceiveDialog
          file={file}
          reviewer={reviewer}
          onReceived={openCalibration}
          onClose={() => setFile(null)}
        />
      )}
    </div>
  );
}

/** Calibration sessions: those of whoever is here, and the one that is open. */
export function CalibrationSection({ reviewer }: { reviewer: string }) {
  const calibration = useRead(useCallback(() => liveCalibration(reviewer), [reviewer]));
  const open = useOpenCalibration(({ id }) => id);
  return (
    <ReadState read={calibration} failed={t('trainingCalibration.unreadable')}>
      {(found) => {
        const session = found.sessions.find(({ id }) => id === open);
        if (session) return <SessionView session={session} reviewer={reviewer} />;
        const ballot = found.ballots.find(({ id }) => id === open);
        if (ballot) return <BallotView ballot={ballot} />;
        return <Sessions {...found} reviewer={reviewer} />;
      }}
    </ReadState>
  );
}
