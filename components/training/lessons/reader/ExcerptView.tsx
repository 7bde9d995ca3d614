import type { ReactNode } from 'react';
import type { Excerpt } from '../../../../domain/training/lesson.ts';
import type { Transcript } from '../../../../domain/transcript/transcript.ts';
import { t } from '../../../../words/words.ts';
import { Isolated } from '../../../ui/text/InertText.tsx';
import classes from './excerpt.module.css';

interface ExcerptViewProps {
  excerpt: Pick<Excerpt, 'transcript' | 'from' | 'to'>;
  /** The messages that are marked, each with what is said of it below, or nothing. */
  marks: ReadonlyMap<number, ReactNode>;
  transcripts: ReadonlyMap<string, Transcript>;
  /** It stands beside another one. */
  narrow?: boolean;
}

/** Messages of a transcript as they stand there, some of them marked; says so where they are not there. */
export function ExcerptView({ excerpt, marks, transcripts, narrow = false }: ExcerptViewProps) {
  const { transcript, from, to } = excerpt;
  const known = transcripts.get(transcript)?.messages;
  if (!known || to >= known.length)
    return <p className={classes.missing}>{t('training.lesson.missing', { transcript })}</p>;
  const accounts = [...new Set(known.map((message) => message.from))];
  const shown = known.slice(from, to + 1);
  return (
    <ol className={classes.messages} data-narrow={narrow || undefined}>
      {shown.map((message, place) => {
        const index = from + place;
        const marked = marks.has(index);
        const why = marks.get(index);
        const follows = shown[place - 1]?.from === message.from;
        return (
          <li key={index} className={classes.message} data-marked={marked || undefined}>
            {!follows && (
              <Isolated
                text={message.from}
                className={`${classes.from} ${classes[`account${accounts.indexOf(message.from) % 4}`] ?? ''}`}
              />
            )}
            <span className={classes.said}>
              {marked ? (
                <mark>
                  <Isolated text={message.text} />
                </mark>
              ) : (
                <Isolated text={message.text} />
              )}
            </span>
            {why && <span className={classes.why}>{why}</span>}
          </li>
        );
      })}
    </ol>
  );
}
