import { ACTIONS, type Action } from '../../../domain/reviewers/permissions.ts';
import { useReviewer } from './useReviewer.ts';

/** Says, in place of controls, that the role at this tab may not do something. */
export function NotAllowed({ action }: { action: Action }) {
  const role = useReviewer()?.role;
  if (!role) return null;
  return (
    <p>
      As a {role} you may not {ACTIONS[action]}. Ask a lead.
    </p>
  );
}
