import type { Explained } from '../../words/export-words.ts';
import type { Definition } from '../metrics/figures/definition.ts';

/** Definitions by their ids, each with what it is called and means. */
export function explained<Id extends string>(
  definitions: Readonly<Record<Id, Definition>>,
  inWords: (id: NoInfer<Id>) => Explained,
): Record<Id, Explained & Definition> {
  const entries = Object.entries<Definition>(definitions).map(([id, { source, anchor }]) => {
    const { name, text } = inWords(id as Id);
    return [id, { name, text, source, anchor }];
  });
  return Object.fromEntries(entries);
}
