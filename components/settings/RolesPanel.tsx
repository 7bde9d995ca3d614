import { IconCheck } from '@tabler/icons-react';
import { ACTIONS, type Action, may } from '../../domain/reviewers/permissions.ts';
import { ROLES } from '../../domain/reviewers/reviewer.ts';
import { Panel } from '../ui/layout/Panel.tsx';
import { DataTable } from '../ui/tables/DataTable.tsx';
import { ROLE_NAMES } from '../ui/text/names.ts';

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** What each role may do, from the table that the workflows enforce. */
export function RolesPanel() {
  return (
    <Panel title="What each role may do">
      <DataTable
        caption="Permissions of each role"
        hideCaption
        columns={['', ...ROLES.map((role) => ROLE_NAMES[role])]}
        rows={(Object.keys(ACTIONS) as Action[]).map((action) => ({
          key: action,
          cells: [
            capital(ACTIONS[action]),
            ...ROLES.map((role) =>
              may(role, action) ? <IconCheck key={role} size={16} aria-label="yes" /> : '',
            ),
          ],
        }))}
      />
    </Panel>
  );
}
