import { Button } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useState } from 'react';
import type { Reviewer } from '../../../domain/reviewers/reviewer.ts';
import type { SeenSession } from '../../../domain/training/calibration-seen.ts';
import { inertText } from '../../../domain/transcript/inert-text.ts';
import { t } from '../../../words/words.ts';
import { liveReviewers, switchReviewer } from '../../../workflows/people/reviewers.ts';
import { Dialog } from '../../ui/dialogs/Dialog.tsx';
import { Panel } from '../../ui/layout/Panel.tsx';
import { PinForm } from '../../ui/PinForm.tsx';
import { FailureAlert } from '../../ui/reading/FailureAlert.tsx';
import { useAction } from '../../ui/reading/useAction.ts';
import { useRead, valueOr } from '../../ui/reading/useRead.ts';
import { Isolated } from '../../ui/text/InertText.tsx';
import classes from './calibration.module.css';

interface SeatsProps {
  session: SeenSession;
  reviewer: string;
}

/** Who votes and how far they are; the seat at this tab goes to the next person by a click, and by their PIN. */
export function Seats({ session, reviewer }: SeatsProps) {
  const profiles = useRead(liveReviewers, { failsInFrame: true });
  const [asked, setAsked] = useState<Reviewer | null>(null);
  const { busy, error, clearError, run } = useAction();
  const { people, voted, waiting, items, plannedBy } = session;
  const inUse = new Map(
    valueOr(profiles, []).flatMap((each) => (each.retiredAt === null ? [[each.name, each]] : [])),
  );
  const handOver = (next: Reviewer) => {
    if (next.pin !== null) return setAsked(next);
    void run(() => switchReviewer(next.name, ''));
  };
  const seats = [...people, ...(people.includes(plannedBy) ? [] : [plannedBy])];
  return (
    <Panel title={t('trainingCalibration.seats.title')}>
      <ul className={classes.seats}>
        {seats.map((name) => {
          const profile = inUse.get(name);
          const done = voted[name];
          return (
            <li key={name} className={classes.seat} data-here={name === reviewer || undefined}>
              <Isolated text={name} />
              {done !== undefined && (
                <span className={classes.count}>
                  {!waiting.includes(name) && <IconCheck size={14} aria-hidden className={classes.done} />}{' '}
                  {t('trainingCalibration.votedOf', { done, all: items.length })}
                </span>
              )}
              {name === reviewer && (
                <span className={classes.count}>{t('trainingCalibration.seats.you')}</span>
              )}
              {name !== reviewer && profile && (
                <Button
                  size="compact-sm"
                  variant="default"
                  disabled={busy}
                  aria-label={t('trainingCalibration.seats.handOver', { name: inertText(name) })}
                  onClick={() => handOver(profile)}
                >
                  {t('trainingCalibration.seats.asked')}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      <FailureAlert error={error} title={t('trainingCalibration.notDone')} onClose={clearError} />
      <Dialog
        opened={asked !== null}
        onClose={() => setAsked(null)}
        title={t('trainingCalibration.seats.handOver', { name: inertText(asked?.name ?? '') })}
      >
        {asked && (
          <PinForm
            reviewer={asked}
            submit={t('trainingCalibration.seats.handOver', { name: inertText(asked.name) })}
          />
        )}
      </Dialog>
    </Panel>
  );
}
