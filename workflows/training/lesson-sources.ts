import { SIDES, type Side, type TrainingLanguage } from '../../domain/training/focus.ts';
import { writePracticeItem } from '../../domain/training/practice-item.ts';
import type { CharacteristicId } from '../../domain/transcript/characteristics.ts';
import type { Transcript } from '../../domain/transcript/transcript.ts';
import { authorise } from '../people/session.ts';
import { phrasesToPractise } from './corpus.ts';
import { sampleTexts } from './lesson-texts.ts';

/** What a lesson can be made of, and which of it is looked for. */
export interface SourceQuery {
  language: TrainingLanguage;
  from: 'samples' | 'practice';
  /** In the messages; all of them where it is empty. */
  text: string;
  /** Of samples only risks are labelled with one; null for any. */
  characteristic: CharacteristicId | null;
  side: Side | null;
}

/** A transcript that a lesson can show. */
export interface LessonSource {
  transcript: Transcript;
  side: Side;
  characteristics: readonly CharacteristicId[];
  /** The messages that decide, where they are known. */
  deciding: readonly number[];
  /** The message that was found, or the first. */
  found: number;
}

/** Practice items of each side and difficulty among which is looked. */
const PRACTICE_OF_EACH = 12;

type Unsearched = Omit<LessonSource, 'found'>;

async function samplesFor({ language, characteristic }: SourceQuery): Promise<Unsearched[]> {
  return [...(await sampleTexts()).values()].flatMap((transcript): Unsearched[] => {
    const { label, locale } = transcript;
    if (!label || (locale !== undefined && !locale.startsWith(language))) return [];
    if (characteristic && !label.characteristics.includes(characteristic)) return [];
    const side = label.outcome === 'risk' ? 'risk' : 'look-alike';
    return [{ transcript, side, characteristics: label.characteristics, deciding: [] }];
  });
}

async function practiceFor({ language, characteristic, side }: SourceQuery): Promise<Unsearched[]> {
  if (!characteristic) return [];
  const phrases = await phrasesToPractise(language);
  return SIDES.filter((each) => side === null || each === side).flatMap((each) =>
    (['easy', 'hard'] as const).flatMap((difficulty) =>
      Array.from({ length: PRACTICE_OF_EACH }, (_, number): Unsearched => {
        const focus = { characteristic, language, side: each };
        const item = writePracticeItem(phrases, { focus, difficulty, number });
        const { transcript, characteristics, deciding } = item;
        return {
          transcript,
          side: each,
          characteristics: [...new Set([characteristic, ...characteristics])],
          deciding,
        };
      }),
    ),
  );
}

/**
 * Samples, or practice items about one characteristic, that a lesson could show. For leads: samples lie in the queue,
 * and this tells what is right of them.
 * @throws Failure `not-allowed` or `no-reviewer`
 */
export async function readLessonSources(query: SourceQuery): Promise<LessonSource[]> {
  await authorise('lead-training');
  const all = await (query.from === 'samples' ? samplesFor(query) : practiceFor(query));
  const wanted = query.text.trim().toLowerCase();
  return all.flatMap((source) => {
    if (query.side !== null && source.side !== query.side) return [];
    const found = source.transcript.messages.findIndex(({ text }) => text.toLowerCase().includes(wanted));
    return found < 0 ? [] : [{ ...source, found }];
  });
}
