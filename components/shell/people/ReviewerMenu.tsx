import { Button, Menu } from '@mantine/core';
import { IconLock, IconUser } from '@tabler/icons-react';
import { useCallback, useState } from 'react';
import { useLocation } from 'wouter';
import type { Reviewer } from '../../../domain/reviewers/reviewer.ts';
import { formatDuration } from '../../../words/format.ts';
import { rich, t } from '../../../words/words.ts';
import { liveReviewers, switchReviewer } from '../../../workflows/people/reviewers.ts';
import { liveWorkday } from '../../../workflows/review/wellbeing.ts';
import { Dialog } from '../../ui/dialogs/Dialog.tsx';
import { ReadState } from '../../ui/reading/ReadState.tsx';
import { useRead, valueOr } from '../../ui/reading/useRead.ts';
import { useReviewer } from '../../ui/reading/useReviewer.ts';
import { data } from '../../ui/text/marks.tsx';
import { OneLine } from '../../ui/text/OneLine.tsx';
import classes from '../Shell.module.css';
import { PinForm } from './PinForm.tsx';

const roleOf = ({ role }: Reviewer) => t(`names.roleInSentence.${role}`);

function Clock({ reviewer }: { reviewer: string }) {
  const workday = useRead(
    useCallback(() => liveWorkday(reviewer), [reviewer]),
    { failsInFrame: true },
  );
  return (
    <ReadState read={workday} failed={null}>
      {({ seconds, sinceBreak }) => (
        <Menu.Label>
          {t('shell.people.today', {
            today: formatDuration(Math.floor(seconds)),
            sinceBreak: formatDuration(Math.floor(sinceBreak)),
          })}
        </Menu.Label>
      )}
    </ReadState>
  );
}

/** Who sits at this tab, and the way to switch. */
export function ReviewerMenu() {
  const own = useReviewer();
  const reviewers = useRead(liveReviewers, { failsInFrame: true });
  const [asked, setAsked] = useState<Reviewer | null>(null);
  const [, navigate] = useLocation();
  const others = valueOr(reviewers, []).filter(
    ({ name, retiredAt }) => retiredAt === null && name !== own?.name,
  );
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
              <OneLine text={t('shell.people.reviewerPlain', { name: own.name, role: roleOf(own) })}>
                {rich('shell.people.reviewer', { name: own.name, role: roleOf(own), data })}
              </OneLine>
            ) : (
              t('shell.people.nobody')
            )}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {own && <Clock reviewer={own.name} />}
          {others.length > 0 && <Menu.Label>{t('shell.people.switchHead')}</Menu.Label>}
          {others.map((each) => (
            <Menu.Item
              key={each.name}
              rightSection={
                each.pin === null ? null : <IconLock size={14} aria-label={t('shell.people.withPin')} />
              }
              onClick={() => choose(each)}
            >
              {rich('shell.people.named', { name: each.name, role: roleOf(each), data })}
            </Menu.Item>
          ))}
          <Menu.Divider />
          <Menu.Item onClick={() => navigate('/settings/reviewers')}>{t('shell.people.profiles')}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Dialog opened={asked !== null} onClose={() => setAsked(null)} title={t('shell.people.switchTitle')}>
        {asked && (
          <PinForm
            reviewer={asked}
            submit={t('shell.people.switchTo', { name: asked.name })}
            onDone={() => setAsked(null)}
          />
        )}
      </Dialog>
    </>
  );
}
