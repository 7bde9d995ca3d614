import type { Transcript } from '../transcript/transcript.ts';
import type { Excerpt } from './lesson.ts';

/** Messages that are shown at first, and around what decides. */
const FIRST = 6;
const AROUND = 1;

/** Messages of which one excerpt can say that they decide. */
const MOST_DECIDING = 20;

/** What is shown of a transcript at first: what decides with a message around it, or what was found with some after it. */
export function firstExcerpt({
  transcript,
  deciding,
  found,
}: {
  transcript: Transcript;
  deciding: readonly number[];
  found: number;
}): Excerpt {
  const last = transcript.messages.length - 1;
  const [from, to] =
    deciding.length > 0
      ? [Math.min(...deciding) - AROUND, Math.max(...deciding) + AROUND]
      : [found - AROUND, found - AROUND + FIRST - 1];
  return {
    transcript: transcript.id,
    ...{ from: Math.max(0, from), to: Math.min(last, Math.max(to, 0)) },
    deciding: deciding.slice(0, MOST_DECIDING).toSorted((left, right) => left - right),
  };
}

const within = ({ from, to, ...excerpt }: Excerpt): Excerpt => ({
  ...{ ...excerpt, from, to },
  deciding: excerpt.deciding.filter((message) => message >= from && message <= to),
});

/** The excerpt with its first or last message elsewhere; the other end gives way, and marks outside go. */
export function rangeSet(excerpt: Excerpt, end: 'from' | 'to', message: number): Excerpt {
  const { from, to } = excerpt;
  return within(
    end === 'from'
      ? { ...excerpt, from: message, to: Math.max(message, to) }
      : { ...excerpt, from: Math.min(from, message), to: message },
  );
}

/** The excerpt, shown up to a message that lies outside. */
export const shownTo = (excerpt: Excerpt, message: number): Excerpt =>
  rangeSet(excerpt, message < excerpt.from ? 'from' : 'to', message);

/** The excerpt with a message marked as deciding, or no longer. */
export function markToggled(excerpt: Excerpt, message: number): Excerpt {
  const { deciding } = excerpt;
  if (deciding.includes(message))
    return { ...excerpt, deciding: deciding.filter((each) => each !== message) };
  if (deciding.length >= MOST_DECIDING) return excerpt;
  return { ...excerpt, deciding: [...deciding, message].toSorted((left, right) => left - right) };
}
