import { Button, Title } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { isActiveLead } from '../../../domain/reviewers/reviewer.ts';
import { rich, t } from '../../../words/words.ts';
import { liveReviewers } from '../../../workflows/people/reviewers.ts';
import { FailureAlert } from '../../ui/reading/FailureAlert.tsx';
import { useRead } from '../../ui/reading/useRead.ts';
import { data } from '../../ui/text/marks.tsx';
import { OneLine } from '../../ui/text/OneLine.tsx';
import { WayOut } from '../trouble/WayOut.tsx';
import classes from './Cover.module.css';
import { PinForm } from './PinForm.tsx';

/** Covers the console until somebody has said who they are. */
export function SignIn() {
  const reviewers = useRead(liveReviewers);
  const [chosen, setChosen] = useState<string | null>(null);
  useEffect(() => {
    document.title = t('ui.windowTitle', { title: t('shell.people.who') });
  }, []);
  const inUse = reviewers.status === 'ready' ? reviewers.value.filter((each) => each.retiredAt === null) : [];
  const named = inUse.map((each) => ({ ...each, role: t(`names.roleInSentence.${each.role}`) }));
  const nobodyLeads = reviewers.status === 'ready' && !inUse.some(isActiveLead);
  const reviewer = inUse.find(({ name }) => name === chosen);
  return (
    <main className={classes.cover}>
      <div className={classes.card}>
        <Title order={1} size="h3">
          {t('shell.people.who')}
        </Title>
        {reviewers.status === 'failed' && (
          <FailureAlert
            error={reviewers.error}
            title={t('shell.people.unreadable')}
            onRetry={reviewers.retry}
          />
        )}
        {reviewer ? (
          <PinForm
            key={reviewer.name}
            reviewer={reviewer}
            submit={t('shell.people.goOnAs', { name: reviewer.name })}
          >
            <Button variant="default" onClick={() => setChosen(null)}>
              {t('shell.people.somebodyElse')}
            </Button>
          </PinForm>
        ) : (
          <ul className={classes.people}>
            {named.map(({ name, role, pin }) => (
              <li key={name}>
                <Button
                  fullWidth
                  variant="default"
                  justify="space-between"
                  rightSection={
                    pin === null ? null : <IconLock size={16} aria-label={t('shell.people.withPin')} />
                  }
                  onClick={() => setChosen(name)}
                >
                  <OneLine text={t('shell.people.namedPlain', { name, role })}>
                    {rich('shell.people.named', { name, role, data })}
                  </OneLine>
                </Button>
              </li>
            ))}
          </ul>
        )}
        {(nobodyLeads || reviewers.status === 'failed') && (
          <>
            <p className={classes.text}>
              {t(inUse.length === 0 ? 'shell.people.noProfile' : 'shell.people.noLead')}
            </p>
            <WayOut />
          </>
        )}
      </div>
    </main>
  );
}
