import { Button, Title } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { isActiveLead } from '../../../domain/reviewers/reviewer.ts';
import { liveReviewers } from '../../../workflows/people/reviewers.ts';
import { FailureAlert } from '../../ui/reading/FailureAlert.tsx';
import { useReading } from '../../ui/reading/useReading.ts';
import { Isolated } from '../../ui/text/InertText.tsx';
import { ROLE_NAMES } from '../../ui/text/names.ts';
import { OneLine } from '../../ui/text/OneLine.tsx';
import { WayOut } from '../trouble/WayOut.tsx';
import classes from './Cover.module.css';
import { PinForm } from './PinForm.tsx';

/** Covers the console until somebody has said who they are. */
export function SignIn() {
  const reviewers = useReading(liveReviewers);
  const [chosen, setChosen] = useState<string | null>(null);
  useEffect(() => {
    document.title = 'Who is reviewing? · Second Look';
  }, []);
  const inUse = reviewers.status === 'ready' ? reviewers.value.filter((each) => each.retiredAt === null) : [];
  const nobodyLeads = reviewers.status === 'ready' && !inUse.some(isActiveLead);
  const reviewer = inUse.find(({ name }) => name === chosen);
  return (
    <main className={classes.cover}>
      <div className={classes.card}>
        <Title order={1} size="h3">
          Who is reviewing?
        </Title>
        {reviewers.status === 'failed' && (
          <FailureAlert
            error={reviewers.error}
            title="The profiles could not be read"
            onRetry={reviewers.retry}
          />
        )}
        {reviewer ? (
          <PinForm key={reviewer.name} reviewer={reviewer} submit={`Go on as ${reviewer.name}`}>
            <Button variant="default" onClick={() => setChosen(null)}>
              Somebody else
            </Button>
          </PinForm>
        ) : (
          <ul className={classes.people}>
            {inUse.map(({ name, role, pin }) => (
              <li key={name}>
                <Button
                  fullWidth
                  variant="default"
                  justify="space-between"
                  rightSection={pin === null ? null : <IconLock size={16} aria-label="with a PIN" />}
                  onClick={() => setChosen(name)}
                >
                  <OneLine text={`${name}, ${ROLE_NAMES[role].toLowerCase()}`}>
                    <Isolated text={name} />, {ROLE_NAMES[role].toLowerCase()}
                  </OneLine>
                </Button>
              </li>
            ))}
          </ul>
        )}
        {(nobodyLeads || reviewers.status === 'failed') && (
          <>
            <p className={classes.text}>
              {inUse.length === 0 ? 'No profile is in use.' : 'Nobody who is in use is a lead.'} Restore a
              backup, or start afresh.
            </p>
            <WayOut />
          </>
        )}
      </div>
    </main>
  );
}
