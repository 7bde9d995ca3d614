import { partOf } from '../../domain/corpus/part.ts';
import type { Corpus } from '../../domain/corpus/phrases.ts';

/**
 * Every second validation family of each language, kind and characteristic. Once the readout is fitted with heads
 * that have seen none of validation, the heads learn from these too; the shipped samples come from the others,
 * which the heads never see.
 */
export function lentToTraining(corpus: Corpus): Set<string> {
  const validation = corpus.families.filter((family) => partOf(family.id) === 'validation');
  const groups = Map.groupBy(validation, ({ language, kind, characteristic }) =>
    [language, kind, characteristic].join(' '),
  );
  const lent = [...groups.values()].flatMap((group) => group.filter((_, index) => index % 2 === 1));
  return new Set(lent.map((family) => family.id));
}
