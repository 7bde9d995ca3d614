import { IconCircleCheck, IconCircleX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { Answer, Comparison } from '../../../domain/review/feedback.ts';
import type { CharacteristicId } from '../../../domain/transcript/characteristics.ts';
import type { Message } from '../../../domain/transcript/transcript.ts';
import { formatListing } from '../../../words/format.ts';
import { t } from '../../../words/words.ts';
import { Panel } from '../../ui/layout/Panel.tsx';
import { type DecidingPiece, Explanation } from './Explanation.tsx';
import classes from './feedback.module.css';

interface FeedbackCardProps<Piece extends DecidingPiece> {
  comparison: Comparison;
  messages: readonly Message[];
  /** The messages that decide, in order. */
  pieces: readonly Piece[];
  /** Goes to the message of a piece; left out where the transcript is not beside the card. */
  onGoTo?: (piece: Piece) => void;
  /** What is explained after what was missed or marked in excess, also where nothing was. */
  explained?: readonly CharacteristicId[];
  titleHidden?: boolean;
  /** Below everything: what counts, what to look at next. */
  children?: ReactNode;
}

/** A verdict in words, or that there is none. */
export const answerName = ({ verdict }: Pick<Answer, 'verdict'>): string =>
  verdict === null ? t('review.feedback.leftOpen') : t(`names.decision.${verdict}`);

const namesOf = (ids: readonly CharacteristicId[]) =>
  ids.length === 0
    ? t('review.feedback.none')
    : formatListing(ids.map((id) => t(`names.characteristic.${id}`)));

/** What was answered beside what is known. */
function Answers({
  comparison: { given, outcome, characteristics, missed, excess },
}: {
  comparison: Comparison;
}) {
  const lines = [
    [t('review.feedback.yours'), answerName(given), namesOf(given.characteristics)],
    [t('review.feedback.known'), t(`names.outcome.${outcome}`), namesOf(characteristics)],
  ] as const;
  return (
    <>
      <dl className={classes.answers}>
        {lines.map(([name, answer, marked]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <strong>{answer}</strong>
              <span className={classes.marked}>{marked}</span>
            </dd>
          </div>
        ))}
      </dl>
      {missed.length > 0 && <p>{t('review.feedback.missed', { characteristics: namesOf(missed) })}</p>}
      {excess.length > 0 && <p>{t('review.feedback.excess', { characteristics: namesOf(excess) })}</p>}
    </>
  );
}

/** An answer beside the known one: what decides it, what was missed or marked in excess, and what looks alike. */
export function FeedbackCard<Piece extends DecidingPiece>(props: FeedbackCardProps<Piece>) {
  const { comparison, messages, pieces, onGoTo, explained = [], titleHidden = false, children } = props;
  const { right, outcome, missed, excess } = comparison;
  const Sign = right ? IconCircleCheck : IconCircleX;
  const lookAlikes = outcome === 'benign' ? pieces.flatMap((each) => each.characteristic ?? []) : [];
  return (
    <Panel title={t('review.feedback.title')} titleHidden={titleHidden} className={classes.card ?? ''}>
      <p className={classes.verdict} data-right={right || undefined} role="status">
        <Sign size={20} stroke={1.5} aria-hidden />
        {t(right ? 'review.feedback.right' : 'review.feedback.wrong', {
          outcome: t(`names.outcome.${outcome}`),
        })}
      </p>
      <Answers comparison={comparison} />
      <Explanation
        outcome={outcome}
        messages={messages}
        pieces={pieces}
        about={[...missed, ...excess, ...lookAlikes, ...explained]}
        {...(onGoTo && { onGoTo })}
      />
      {children}
    </Panel>
  );
}
