import type { Action } from '../../../domain/reviewers/permissions.ts';
import { t } from '../../../words/words.ts';
import { useReviewer } from './useReviewer.ts';

/** Says, in place of controls, that the role at this tab may not do something. */
export function NotAllowed({ action }: { action: Action }) {
  const role = useReviewer()?.role;
  if (!role) return null;
  return <p>{t(`ui.notAllowed.${action}`, { role: t(`names.roleInSentence.${role}`) })}</p>;
}
