import { UnstyledButton } from '@mantine/core';
import type { Comparison } from '../../../domain/review/feedback.ts';
import type { CharacteristicId } from '../../../domain/transcript/characteristics.ts';
import type { Message } from '../../../domain/transcript/transcript.ts';
import { t } from '../../../words/words.ts';
import { Isolated } from '../../ui/text/InertText.tsx';
import classes from './feedback.module.css';

/** A message that the known answer rests on, and what it shows; null where several come together. */
export interface DecidingPiece {
  message: number;
  characteristic: CharacteristicId | null;
}

/** Characteristics that are told apart at once; more is not read. */
const TOLD_APART = 3;

export interface ExplanationProps<Piece extends DecidingPiece> {
  outcome: Comparison['outcome'];
  messages: readonly Message[];
  /** The messages that decide, in order. */
  pieces: readonly Piece[];
  /** What is told apart from what looks like it, most needed first. */
  about: readonly CharacteristicId[];
  /** Goes to the message of a piece; left out where the transcript is not beside it. */
  onGoTo?: (piece: Piece) => void;
}

/** The messages that the known answer rests on. */
function Deciding<Piece extends DecidingPiece>({
  pieces,
  messages,
  onGoTo,
}: Pick<ExplanationProps<Piece>, 'pieces' | 'messages' | 'onGoTo'>) {
  return (
    <ul className={classes.quotes}>
      {pieces.map((piece) => (
        <li key={`${piece.message}:${piece.characteristic}`}>
          <UnstyledButton className={classes.quote} disabled={!onGoTo} onClick={() => onGoTo?.(piece)}>
            <span className={classes.where}>
              {piece.characteristic === null
                ? t('review.evidence.message', { number: piece.message + 1 })
                : t('review.feedback.piece', {
                    number: piece.message + 1,
                    characteristic: t(`names.characteristic.${piece.characteristic}`),
                  })}
            </span>
            <Isolated text={messages[piece.message]?.text ?? ''} />
          </UnstyledButton>
        </li>
      ))}
    </ul>
  );
}

/** Why the known answer is what it is: the messages that decide, and what the guidance says of what they show. */
export function Explanation<Piece extends DecidingPiece>(props: ExplanationProps<Piece>) {
  const { outcome, messages, pieces, about, onGoTo } = props;
  const toldApart = [...new Set(about)].slice(0, TOLD_APART);
  return (
    <>
      {pieces.length > 0 && (
        <section>
          <h3 className={classes.head}>{t(`review.feedback.deciding.${outcome}`)}</h3>
          <Deciding pieces={pieces} messages={messages} {...(onGoTo && { onGoTo })} />
        </section>
      )}
      {toldApart.length > 0 && (
        <section>
          <h3 className={classes.head}>{t('review.feedback.tellApart')}</h3>
          <dl className={classes.guidance}>
            {toldApart.map((id) => (
              <div key={id}>
                <dt>{t(`names.characteristic.${id}`)}</dt>
                <dd>{t(`guidance.characteristic.${id}.lookFor`)}</dd>
                <dd>
                  {t('review.feedback.lookAlike', {
                    lookAlike: t(`guidance.characteristic.${id}.lookAlike`),
                  })}
                </dd>
                <dd>{t(`guidance.characteristic.${id}.decide`)}</dd>
              </div>
            ))}
          </dl>
        </section>
      )}
    </>
  );
}
