import { Button, Menu } from '@mantine/core';
import { IconLock, IconUser } from '@tabler/icons-react';
import { useCallback, useState } from 'react';
import { useLocation } from 'wouter';
import type { Reviewer } from '../../../domain/reviewers/reviewer.ts';
import { liveReviewers, switchReviewer } from '../../../workflows/people/reviewers.ts';
import { liveWorkday } from '../../../workflows/review/wellbeing.ts';
import { Dialog } from '../../ui/dialogs/Dialog.tsx';
import { useLive } from '../../ui/reading/useLive.ts';
import { useReviewer } from '../../ui/reading/useReviewer.ts';
import { formatDuration } from '../../ui/text/format.ts';
import { Isolated } from '../../ui/text/InertText.tsx';
import { ROLE_NAMES } from '../../ui/text/names.ts';
import { OneLine } from '../../ui/text/OneLine.tsx';
import classes from '../Shell.module.css';
import { PinForm } from './PinForm.tsx';

function Clock({ reviewer }: { reviewer: string }) {
  const workday = useLive(useCallback(() => liveWorkday(reviewer), [reviewer]));
  if (workday.status !== 'ready') return null;
  const { seconds, sinceBreak } = workday.value;
  return (
    <Menu.Label>
      Reviewed today: {formatDuration(Math.floor(seconds))}; since the last break:{' '}
      {formatDuration(Math.floor(sinceBreak))}
    </Menu.Label>
  );
}

/** Who sits at this tab, and the way to switch. */
export function ReviewerMenu() {
  const own = useReviewer();
  const reviewers = useLive(liveReviewers);
  const [asked, setAsked] = useState<Reviewer | null>(null);
  const [, navigate] = useLocation();
  const others =
    reviewers.status === 'ready'
      ? reviewers.value.filter(({ name, retiredAt }) => retiredAt === null && name !== own?.name)
      : [];
  const choose = (reviewer: Reviewer) => {
    if (reviewer.pin === null) void switchReviewer(reviewer.name, '');
    else setAsked(reviewer);
  };
  return (
    <>
      <Menu position="bottom-end" width={280}>
        <Menu.Target>
          <Button
            variant="subtle"
            color="gray"
            size="compact-sm"
            className={classes.reviewer}
            leftSection={<IconUser size={16} aria-hidden />}
          >
            {own ? (
              <OneLine text={`Reviewer: ${own.name}, ${ROLE_NAMES[own.role].toLowerCase()}`}>
                Reviewer: <Isolated text={own.name} />, {ROLE_NAMES[own.role].toLowerCase()}
              </OneLine>
            ) : (
              'Reviewer: …'
            )}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {own && <Clock reviewer={own.name} />}
          {others.length > 0 && <Menu.Label>Switch to</Menu.Label>}
          {others.map((each) => (
            <Menu.Item
              key={each.name}
              rightSection={each.pin === null ? null : <IconLock size={14} aria-label="with a PIN" />}
              onClick={() => choose(each)}
            >
              <Isolated text={each.name} />, {ROLE_NAMES[each.role].toLowerCase()}
            </Menu.Item>
          ))}
          <Menu.Divider />
          <Menu.Item onClick={() => navigate('/settings/reviewers')}>Profiles and PIN</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Dialog opened={asked !== null} onClose={() => setAsked(null)} title="Switch reviewer">
        {asked && (
          <PinForm reviewer={asked} submit={`Switch to ${asked.name}`} onDone={() => setAsked(null)} />
        )}
      </Dialog>
    </>
  );
}
