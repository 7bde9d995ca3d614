import { IconCheck } from '@tabler/icons-react';
import { ACTIONS, may } from '../../domain/reviewers/permissions.ts';
import { ROLES } from '../../domain/reviewers/reviewer.ts';
import { t } from '../../words/words.ts';
import { Panel } from '../ui/layout/Panel.tsx';
import { DataTable } from '../ui/tables/DataTable.tsx';

/** What each role may do, from the table that the workflows enforce. */
export function RolesPanel() {
  return (
    <Panel title={t('settings.roles.title')}>
      <DataTable
        caption={t('settings.roles.caption')}
        hideCaption
        columns={['', ...ROLES.map((role) => ({ title: t(`names.role.${role}`), ticks: true }) as const)]}
        widths={['14rem', ...ROLES.map(() => '7rem')]}
        rows={ACTIONS.map((action) => ({
          key: action,
          cells: [
            t(`settings.roles.action.${action}`),
            ...ROLES.map((role) =>
              may(role, action) ? (
                <IconCheck key={role} size={16} stroke={2} aria-label={t('shared.yes')} />
              ) : (
                ''
              ),
            ),
          ],
        }))}
      />
    </Panel>
  );
}
