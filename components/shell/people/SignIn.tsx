import { Button, Title } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { isActiveLead, type Reviewer } from '../../../domain/reviewers/reviewer.ts';
import { rich, t } from '../../../words/words.ts';
import { liveReviewers } from '../../../workflows/people/reviewers.ts';
import { nameWindow } from '../../ui/layout/window-name.ts';
import { PinForm } from '../../ui/PinForm.tsx';
import { ReadState } from '../../ui/reading/ReadState.tsx';
import { useRead } from '../../ui/reading/useRead.ts';
import { data } from '../../ui/text/marks.tsx';
import { OneLine } from '../../ui/text/OneLine.tsx';
import { WayOut } from '../trouble/WayOut.tsx';
import classes from './Cover.module.css';

/** Everybody in use, one of whom says who they are. */
function People({ inUse }: { inUse: readonly Reviewer[] }) {
  const [chosen, setChosen] = useState<string | null>(null);
  const named = inUse.map((each) => ({ ...each, role: t(`names.roleInSentence.${each.role}`) }));
  const reviewer = inUse.find(({ name }) => name === chosen);
  if (reviewer)
    return (
      <PinForm
        key={reviewer.name}
        reviewer={reviewer}
        submit={t('shell.people.goOnAs', { name: reviewer.name })}
      >
        <Button variant="default" onClick={() => setChosen(null)}>
          {t('shell.people.somebodyElse')}
        </Button>
      </PinForm>
    );
  return (
    <ul className={classes.people}>
      {named.map(({ name, role, pin }) => (
        <li key={name}>
          <Button
            fullWidth
            variant="default"
            justify="space-between"
            rightSection={pin === null ? null : <IconLock size={16} aria-label={t('shell.people.withPin')} />}
            onClick={() => setChosen(name)}
          >
            <OneLine text={t('shell.people.namedPlain', { name, role })}>
              {rich('shell.people.named', { name, role, data })}
            </OneLine>
          </Button>
        </li>
      ))}
    </ul>
  );
}

/** Nobody who is there could mend anything. */
function NobodyLeads({ says }: { says: 'noProfile' | 'noLead' }) {
  return (
    <>
      <p className={classes.text}>{t(`shell.people.${says}`)}</p>
      <WayOut />
    </>
  );
}

/** Covers the console until somebody has said who they are. */
export function SignIn() {
  const reviewers = useRead(liveReviewers);
  useEffect(() => {
    nameWindow(t('shell.people.who'));
  }, []);
  return (
    <main className={classes.cover}>
      <div className={classes.card}>
        <Title order={1} size="h2">
          {t('shell.people.who')}
        </Title>
        <ReadState
          read={reviewers}
          failed={t('shell.people.unreadable')}
          afterFailure={<NobodyLeads says="noProfile" />}
        >
          {(all) => {
            const inUse = all.filter(({ retiredAt }) => retiredAt === null);
            return (
              <>
                <People inUse={inUse} />
                {!inUse.some(isActiveLead) && (
                  <NobodyLeads says={inUse.length === 0 ? 'noProfile' : 'noLead'} />
                )}
              </>
            );
          }}
        </ReadState>
      </div>
    </main>
  );
}
