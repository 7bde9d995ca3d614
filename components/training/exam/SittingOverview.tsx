import { Button, Group, UnstyledButton } from '@mantine/core';
import { isAnswered, type ShownSitting } from '../../../domain/training/exam-sitting.ts';
import { formatCount, formatList } from '../../../words/format.ts';
import { t } from '../../../words/words.ts';
import { Dialog } from '../../ui/dialogs/Dialog.tsx';
import { FailureAlert } from '../../ui/reading/FailureAlert.tsx';
import classes from './exam.module.css';

interface SittingOverviewProps {
  sitting: ShownSitting;
  /** Of the item on screen. */
  place: number;
  shown: 'overview' | 'hand-in' | null;
  onShow: (shown: 'overview' | 'hand-in' | null) => void;
  onGoTo: (place: number) => void;
  onHandIn: () => void;
  busy: boolean;
  error: unknown;
}

/** Every item as answered or open, with the way to it. */
function Overview({ sitting: { items }, place: here, onShow, onGoTo }: SittingOverviewProps) {
  const answered = items.filter(({ answer }) => isAnswered(answer)).length;
  const nameOf = (place: number) => {
    if (place === here) return t('trainingExam.overview.here', { number: place + 1 });
    const state = isAnswered(items[place]!.answer) ? 'answered' : 'open';
    return t(`trainingExam.overview.${state}`, { number: place + 1 });
  };
  return (
    <>
      <p className={classes.text}>{t('trainingExam.overview.text', { answered, items: items.length })}</p>
      <ol className={classes.items} aria-label={t('trainingExam.overview.cases')}>
        {items.map(({ answer, transcript }, place) => (
          <li key={transcript.id}>
            <UnstyledButton
              className={classes.item ?? ''}
              data-answered={isAnswered(answer) || undefined}
              aria-current={place === here || undefined}
              aria-label={nameOf(place)}
              onClick={() => onGoTo(place)}
            >
              {formatCount(place + 1)}
            </UnstyledButton>
          </li>
        ))}
      </ol>
      <Group justify="flex-end">
        <Button onClick={() => onShow('hand-in')}>{t('trainingExam.overview.handIn')}</Button>
      </Group>
    </>
  );
}

/** Asks before the exam is handed in, and names what is open. */
function HandingIn({ sitting: { items }, onGoTo, onHandIn, busy, error }: SittingOverviewProps) {
  const open = items.flatMap(({ answer }, place) => (isAnswered(answer) ? [] : [place]));
  return (
    <>
      <FailureAlert error={error} title={t('trainingExam.handIn.failed')} />
      <p className={classes.text}>
        {open.length === 0
          ? t('trainingExam.handIn.all', { items: items.length })
          : t('trainingExam.handIn.some', {
              open: open.length,
              numbers: formatList(open.map((place) => formatCount(place + 1))),
            })}
      </p>
      <Group justify="flex-end">
        {open.length > 0 && (
          <Button variant="default" onClick={() => onGoTo(open[0]!)}>
            {t('trainingExam.handIn.toOpen')}
          </Button>
        )}
        <Button loading={busy} onClick={onHandIn}>
          {t('trainingExam.handIn.go')}
        </Button>
      </Group>
    </>
  );
}

/** What is answered and what is open, and handing in. */
export function SittingOverview(props: SittingOverviewProps) {
  const close = () => props.onShow(null);
  return (
    <>
      <Dialog opened={props.shown === 'overview'} onClose={close} title={t('trainingExam.overview.title')}>
        <Overview {...props} />
      </Dialog>
      <Dialog opened={props.shown === 'hand-in'} onClose={close} title={t('trainingExam.handIn.title')}>
        <HandingIn {...props} />
      </Dialog>
    </>
  );
}
