import type { Message } from '../../../domain/transcript/transcript.ts';
import { t } from '../../../words/words.ts';
import { Isolated } from '../../ui/text/InertText.tsx';
import type { Highlight } from '../evidence/contribution.ts';
import classes from '../evidence/evidence.module.css';

/** Longer quotes are cut. */
const LONGEST = 90;

interface QuoteProps {
  of: Highlight;
  messages: readonly Message[];
  /** Whether the message's text is hidden; then nothing of it is quoted. */
  masked: boolean;
}

/** The words of a message that evidence or a hit rests on. */
export function Quote({ of: { message, spans }, messages, masked }: QuoteProps) {
  if (masked) return <span className={classes.quote}>{t('review.quote.masked')}</span>;
  const text = messages[message]?.text ?? '';
  const words = spans.map(([start, end]) => text.slice(start, end)).join(' … ');
  return (
    <Isolated
      text={words.length > LONGEST ? `${words.slice(0, LONGEST - 1)}…` : words}
      className={classes.quote}
    />
  );
}
