import { Button, Group, TextInput, UnstyledButton } from '@mantine/core';
import { IconChartBar, IconChevronRight, IconEye, IconUsers } from '@tabler/icons-react';
import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { HOME_VIEWS, type HomeView } from '../../../domain/home/home-view.ts';
import { FIRST_REVIEWER, PSEUDONYM_LENGTH, pseudonymProblem } from '../../../domain/reviewers/reviewer.ts';
import { t } from '../../../words/words.ts';
import { setTour } from '../../../workflows/home/tour.ts';
import { liveWelcomeDue, skipWelcome, welcome } from '../../../workflows/home/welcome.ts';
import { LoadPracticeTeam } from '../../practice/LoadPracticeTeam.tsx';
import { Dialog } from '../../ui/dialogs/Dialog.tsx';
import { FailureAlert } from '../../ui/reading/FailureAlert.tsx';
import { useAction } from '../../ui/reading/useAction.ts';
import { useRead, valueOr } from '../../ui/reading/useRead.ts';
import classes from './welcome.module.css';

const ICONS = { reviewing: IconEye, leading: IconUsers, figures: IconChartBar };

/** Focuses it when it is first drawn: a dialog does so only for what it opens with. */
function useFocused<Target extends HTMLElement>(): RefObject<Target | null> {
  const target = useRef<Target>(null);
  useLayoutEffect(() => target.current?.focus(), []);
  return target;
}

/** What somebody comes for: one of three. */
function Choices({ onChoose }: { onChoose: (view: HomeView) => void }) {
  const first = useFocused<HTMLButtonElement>();
  return (
    <>
      <p className={classes.text}>{t('welcome.text')}</p>
      <ul className={classes.choices}>
        {HOME_VIEWS.map((view, place) => {
          const Icon = ICONS[view];
          return (
            <li key={view}>
              <UnstyledButton
                className={classes.choice}
                onClick={() => onChoose(view)}
                ref={place === 0 ? first : undefined}
                data-autofocus={place === 0 || undefined}
              >
                <Icon size={24} stroke={1.5} aria-hidden />
                <span className={classes.says}>
                  <span className={classes.name}>{t(`welcome.choice.${view}.name`)}</span>
                  <span className={classes.text}>{t(`welcome.choice.${view}.text`)}</span>
                </span>
                <IconChevronRight size={16} stroke={1.5} aria-hidden />
              </UnstyledButton>
            </li>
          );
        })}
      </ul>
      <p className={`${classes.text} ${classes.samples}`}>{t('welcome.samples')}</p>
      <Group justify="space-between">
        <LoadPracticeTeam />
        <Button variant="default" onClick={() => void skipWelcome()}>
          {t('welcome.skip')}
        </Button>
      </Group>
    </>
  );
}

interface IntroductionProps {
  view: HomeView;
  onBack: () => void;
  /** Told when the profile begins to be made, and when it is there or could not be made. */
  onBusy: (busy: boolean) => void;
}

/** What they are called here, and what their profile may do. */
function Introduction({ view, onBack, onBusy }: IntroductionProps) {
  const [name, setName] = useState('');
  const [asked, setAsked] = useState(false);
  const field = useFocused<HTMLInputElement>();
  const { busy, error, clearError, run } = useAction();
  const problem = pseudonymProblem(name);
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        if (problem) return;
        onBusy(true);
        void run(async () => {
          await welcome(view, name);
          setTour(view);
        }).finally(() => onBusy(false));
      }}
    >
      <TextInput
        label={t('welcome.name')}
        description={t('welcome.nameHint')}
        ref={field}
        data-autofocus
        autoComplete="off"
        value={name}
        error={asked && problem && t(`settings.add.pseudonym.${problem}`, { longest: PSEUDONYM_LENGTH })}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <p className={classes.text}>
        {view === 'leading' ? t('welcome.role.leading') : t(`welcome.role.${view}`, { lead: FIRST_REVIEWER })}
      </p>
      <FailureAlert error={error} title={t('welcome.notDone')} onClose={clearError} />
      <Group justify="space-between">
        <Button variant="default" onClick={onBack}>
          {t('welcome.back')}
        </Button>
        <Button type="submit" loading={busy}>
          {t('welcome.start')}
        </Button>
      </Group>
    </form>
  );
}

/** Asks whoever is new what they come for and what to call them. Closing it leaves everything as it is. */
export function Welcome() {
  const due = valueOr(useRead(liveWelcomeDue, { failsInFrame: true }), false);
  const [view, setView] = useState<HomeView | null>(null);
  // A profile is there before somebody sits down with it: until then the screen behind is another one's.
  const [busy, setBusy] = useState(false);
  return (
    <Dialog
      opened={due || busy}
      onClose={() => void skipWelcome()}
      title={view ? t(`welcome.choice.${view}.name`) : t('welcome.title')}
    >
      {view ? (
        <Introduction view={view} onBack={() => setView(null)} onBusy={setBusy} />
      ) : (
        <Choices onChoose={setView} />
      )}
    </Dialog>
  );
}
