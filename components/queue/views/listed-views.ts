import { BUILT_IN_VIEWS, type SavedView } from '../../../domain/queue/queue-view.ts';
import { compareNames } from '../../../words/format.ts';
import { t } from '../../../words/words.ts';

const BUILT_IN: readonly SavedView[] = BUILT_IN_VIEWS.map(({ id, view }) => ({
  id,
  name: t(`queue.views.builtIn.${id}`),
  view,
}));

/** Names that no saved view may have. */
export const BUILT_IN_NAMES: readonly string[] = BUILT_IN.map(({ name }) => name);

/** The built-in views, then those that were saved, in order of name. */
export function listedViews(saved: readonly SavedView[]): readonly SavedView[] {
  return [...BUILT_IN, ...saved.toSorted((left, right) => compareNames(left.name, right.name))];
}

/** Whether a view was saved by a person. */
export function isOwnView({ id }: SavedView): boolean {
  return BUILT_IN.every((each) => each.id !== id);
}
