import { ActionIcon, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useState } from 'react';
import { type Reviewer, ROLES } from '../../domain/reviewers/reviewer.ts';
import { formatMoment } from '../../words/format.ts';
import { t } from '../../words/words.ts';
import { changeReviewer, liveReviewers } from '../../workflows/people/reviewers.ts';
import { Panel } from '../ui/layout/Panel.tsx';
import { MenuItems } from '../ui/menus/MenuItems.tsx';
import { FailureAlert } from '../ui/reading/FailureAlert.tsx';
import { ReadState } from '../ui/reading/ReadState.tsx';
import { useAction } from '../ui/reading/useAction.ts';
import { useRead } from '../ui/reading/useRead.ts';
import { useMay } from '../ui/reading/useReviewer.ts';
import { DataTable } from '../ui/tables/DataTable.tsx';
import { Isolated } from '../ui/text/InertText.tsx';
import { AddReviewer } from './AddReviewer.tsx';
import { PinDialog } from './PinDialog.tsx';

interface ActionsProps {
  reviewer: Reviewer;
  onChange: (change: Parameters<typeof changeReviewer>[1]) => void;
  onSetPin: () => void;
}

/** What a lead can do with a profile. */
function ProfileActions({ reviewer, onChange, onSetPin }: ActionsProps) {
  const { name, role, pin, retiredAt } = reviewer;
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="subtle" aria-label={t('settings.profiles.changeOf', { name })}>
          <IconDots size={16} stroke={1.5} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <MenuItems>
        {ROLES.filter((each) => each !== role).map((each) => (
          <Menu.Item key={each} onClick={() => onChange({ role: each })}>
            {t(`settings.profiles.make.${each}`)}
          </Menu.Item>
        ))}
        <Menu.Item onClick={onSetPin}>{t('settings.profiles.setPin')}</Menu.Item>
        {pin !== null && (
          <Menu.Item onClick={() => onChange({ pin: null })}>{t('settings.profiles.removePin')}</Menu.Item>
        )}
        <Menu.Item onClick={() => onChange({ retired: retiredAt === null })}>
          {t(retiredAt === null ? 'settings.profiles.retire' : 'settings.profiles.takeBack')}
        </Menu.Item>
      </MenuItems>
    </Menu>
  );
}

/** The profiles of this browser. Leads change them, everybody sees them. */
export function ReviewersPanel() {
  const reviewers = useRead(liveReviewers);
  const isLead = useMay()('manage-reviewers');
  const [pinOf, setPinOf] = useState<string | null>(null);
  const { error, clearError, run } = useAction();
  const change = (name: string) => (what: Parameters<typeof changeReviewer>[1]) =>
    void run(() => changeReviewer(name, what));
  return (
    <Panel
      title={t('settings.profiles.title')}
      description={t('settings.profiles.description')}
      aside={isLead && <AddReviewer />}
    >
      <FailureAlert error={error} title={t('settings.profiles.notChanged')} onClose={clearError} />
      <ReadState read={reviewers} failed={t('settings.profiles.unreadable')}>
        {(found) => (
          <DataTable
            caption={t('settings.profiles.caption')}
            hideCaption
            columns={[
              t('settings.profiles.pseudonym'),
              t('settings.profiles.role'),
              t('settings.profiles.pin'),
              t('settings.profiles.since'),
              t('settings.profiles.inUse'),
              ...(isLead ? [t('settings.profiles.change')] : []),
            ]}
            rows={found.map((each) => ({
              key: each.name,
              cells: [
                <Isolated key="name" text={each.name} />,
                t(`names.role.${each.role}`),
                t(each.pin === null ? 'shared.none' : 'settings.profiles.pinSet'),
                formatMoment(each.createdAt),
                t(each.retiredAt === null ? 'shared.yes' : 'shared.no'),
                ...(isLead
                  ? [
                      <ProfileActions
                        key="change"
                        reviewer={each}
                        onChange={change(each.name)}
                        onSetPin={() => setPinOf(each.name)}
                      />,
                    ]
                  : []),
              ],
            }))}
          />
        )}
      </ReadState>
      {pinOf !== null && (
        <PinDialog
          title={t('settings.profiles.newPinOf', { name: pinOf })}
          onClose={() => setPinOf(null)}
          onSave={(_, pin) => changeReviewer(pinOf, { pin })}
        />
      )}
    </Panel>
  );
}
