import { Button, Checkbox, Group, Stack, TextInput } from '@mantine/core';
import { IconEye, IconEyeOff } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import type { Reviewer } from '../../../domain/reviewers/reviewer.ts';
import type { SeenSession } from '../../../domain/training/calibration-seen.ts';
import { readableItems, SESSION_SIZE } from '../../../domain/training/calibration-session.ts';
import { t } from '../../../words/words.ts';
import {
  changeSession,
  type Offers,
  planSession,
  type SessionPlan,
} from '../../../workflows/training/calibration.ts';
import { inform } from '../../../workflows/training/informed.ts';
import { FailureAlert } from '../../ui/reading/FailureAlert.tsx';
import { useAction } from '../../ui/reading/useAction.ts';
import { Isolated } from '../../ui/text/InertText.tsx';
import classes from './calibration.module.css';
import { OfferTable } from './OfferTable.tsx';

type Chosen = SessionPlan['items'];

/** What a session is suggested to be about: as few cases as it needs, of the queue as far as there are. */
const suggested = ({ queue, training }: Offers): Chosen =>
  [...queue, ...training].slice(0, SESSION_SIZE.fewest).map(({ id, source }) => ({ id, source }));

interface PlanFormProps {
  offers: Offers;
  people: readonly Reviewer[];
  reviewer: string;
  session: SeenSession | null;
  /** Whether whoever plans sees earlier verdicts and answers, and so does not vote. */
  told: boolean;
  onPlanned: (id: string) => void;
  onClose: () => void;
}

/** Title, people and cases of a session. */
export function PlanForm({ offers, people, reviewer, session, told, onPlanned, onClose }: PlanFormProps) {
  const [title, setTitle] = useState(session?.title ?? '');
  const [items, setItems] = useState<Chosen>(session ? readableItems(session.items) : suggested(offers));
  const [invited, setInvited] = useState<readonly string[]>(session?.people ?? []);
  const { busy, error, clearError, run } = useAction();
  const barred = new Set([...(session?.informed ?? []), ...(told ? [reviewer] : [])]);
  const voting = invited.filter((name) => !barred.has(name));
  const said = useRef<HTMLParagraphElement>(null);
  const tell = () => {
    // The button goes; what it has come to takes the focus.
    said.current?.focus();
    inform(reviewer);
  };
  const submit = () =>
    run(async () => {
      const plan = { title, items, people: [...voting], sawAnswers: told };
      if (session) await changeSession(session.id, plan);
      else onPlanned(await planSession(plan));
      onClose();
    });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Stack gap="md">
        <TextInput
          label={t('trainingCalibration.planning.name')}
          maxLength={100}
          data-autofocus
          value={title}
          onChange={({ currentTarget }) => setTitle(currentTarget.value)}
        />
        <Checkbox.Group
          label={t('trainingCalibration.planning.people')}
          description={t('trainingCalibration.planning.peopleHint')}
          value={[...voting]}
          onChange={setInvited}
        >
          <div className={classes.people}>
            {people.map(({ name }) => (
              <Checkbox
                key={name}
                value={name}
                disabled={barred.has(name)}
                label={<Isolated text={name} />}
              />
            ))}
          </div>
        </Checkbox.Group>
        <div className={classes.blind}>
          {told ? (
            <IconEye size={16} stroke={1.5} aria-hidden />
          ) : (
            <IconEyeOff size={16} stroke={1.5} aria-hidden />
          )}
          <p ref={said} tabIndex={-1}>
            {t(`trainingCalibration.planning.${told ? 'told' : 'blind'}`)}
          </p>
          {!told && (
            <Button variant="default" size="compact-sm" onClick={tell}>
              {t('trainingCalibration.planning.tell')}
            </Button>
          )}
        </div>
        <OfferTable offers={offers} told={told} chosen={items} onChange={setItems} />
        <FailureAlert
          error={error}
          title={t(`trainingCalibration.planning.${session ? 'notChanged' : 'notPlanned'}`)}
          onClose={clearError}
        />
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onClose}>
            {t('shared.cancel')}
          </Button>
          <Button type="submit" loading={busy}>
            {t(`trainingCalibration.planning.${session ? 'submitChange' : 'submit'}`)}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
