import { Button } from '@mantine/core';
import type { Ballot } from '../../../domain/training/calibration-files.ts';
import type { SeenSession } from '../../../domain/training/calibration-seen.ts';
import { inertText } from '../../../domain/transcript/inert-text.ts';
import { formatCount, formatDay } from '../../../words/format.ts';
import { t } from '../../../words/words.ts';
import { removeBallot } from '../../../workflows/training/calibration-files.ts';
import { openCalibration } from '../../../workflows/training/open-calibration.ts';
import { Panel } from '../../ui/layout/Panel.tsx';
import { FailureAlert } from '../../ui/reading/FailureAlert.tsx';
import { useAction } from '../../ui/reading/useAction.ts';
import { DataTable } from '../../ui/tables/DataTable.tsx';
import { Isolated } from '../../ui/text/InertText.tsx';
import { IsolatedList } from '../../ui/text/IsolatedList.tsx';

function OpenButton({ id, title }: { id: string; title: string }) {
  return (
    <Button
      variant="subtle"
      size="compact-sm"
      aria-label={t('trainingCalibration.openSession', { title: inertText(title) })}
      onClick={() => openCalibration(id)}
    >
      <Isolated text={title} />
    </Button>
  );
}

const finished = ({ people, waiting }: SeenSession) => people.length - waiting.length;

/** The sessions that somebody votes in or leads, the latest first. */
export function SessionTable({ sessions }: { sessions: readonly SeenSession[] }) {
  return (
    <DataTable
      caption={t('trainingCalibration.title')}
      hideCaption
      columns={[
        t('trainingCalibration.session'),
        t('trainingCalibration.state'),
        t('trainingCalibration.people'),
        { title: t('trainingCalibration.cases'), numeric: true },
        { title: t('trainingCalibration.voted'), numeric: true },
        t('trainingCalibration.planned'),
      ]}
      rows={sessions.map((each) => ({
        key: each.id,
        cells: [
          <OpenButton key="open" id={each.id} title={each.title} />,
          t(`trainingCalibration.states.${each.state}`),
          <IsolatedList key="people" names={each.people} />,
          formatCount(each.items.length),
          t('trainingCalibration.votedOf', { done: finished(each), all: each.people.length }),
          formatDay(each.plannedAt),
        ],
      }))}
    />
  );
}

/** Cases that came as files. */
export function BallotTable({ ballots }: { ballots: readonly Ballot[] }) {
  const { busy, error, clearError, run } = useAction();
  return (
    <Panel title={t('trainingCalibration.ballots.title')} description={t('trainingCalibration.ballots.hint')}>
      <DataTable
        caption={t('trainingCalibration.ballots.title')}
        hideCaption
        columns={[
          t('trainingCalibration.session'),
          t('trainingCalibration.ballots.as'),
          { title: t('trainingCalibration.voted'), numeric: true },
          '',
        ]}
        rows={ballots.map(({ id, title, person, votes, items }) => ({
          key: id,
          cells: [
            <OpenButton key="open" id={id} title={title} />,
            <Isolated key="person" text={person} />,
            t('trainingCalibration.votedOf', { done: votes.length, all: items.length }),
            <Button
              key="remove"
              variant="subtle"
              size="compact-sm"
              disabled={busy}
              aria-label={t('trainingCalibration.ballots.remove', { title: inertText(title) })}
              onClick={() => void run(async () => void (await removeBallot(id)))}
            >
              {t('trainingCalibration.ballots.removeShort')}
            </Button>,
          ],
        }))}
      />
      <FailureAlert error={error} title={t('trainingCalibration.notDone')} onClose={clearError} />
    </Panel>
  );
}
