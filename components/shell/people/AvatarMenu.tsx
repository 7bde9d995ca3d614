import {
  type MantineColorScheme,
  Menu,
  UnstyledButton,
  useMantineColorScheme,
  VisuallyHidden,
} from '@mantine/core';
import {
  IconDeviceDesktop,
  IconInfoCircle,
  IconKeyboard,
  IconLock,
  IconMoon,
  IconRoute,
  IconSun,
  IconUsers,
} from '@tabler/icons-react';
import { useCallback, useState } from 'react';
import { useLocation } from 'wouter';
import type { Reviewer } from '../../../domain/reviewers/reviewer.ts';
import { formatDuration } from '../../../words/format.ts';
import { initials } from '../../../words/initials.ts';
import { rich, t } from '../../../words/words.ts';
import { setTour } from '../../../workflows/home/tour.ts';
import { liveReviewers, switchReviewer } from '../../../workflows/people/reviewers.ts';
import { liveWorkday } from '../../../workflows/review/wellbeing.ts';
import { Dialog } from '../../ui/dialogs/Dialog.tsx';
import { KeyHint } from '../../ui/keys/KeyHint.tsx';
import { MenuItems } from '../../ui/menus/MenuItems.tsx';
import { PinForm } from '../../ui/PinForm.tsx';
import { ReadState } from '../../ui/reading/ReadState.tsx';
import { useRead, valueOr } from '../../ui/reading/useRead.ts';
import { useReviewer } from '../../ui/reading/useReviewer.ts';
import { data } from '../../ui/text/marks.tsx';
import classes from './AvatarMenu.module.css';

const roleOf = ({ role }: Reviewer) => t(`names.roleInSentence.${role}`);

const icon = { size: 16, stroke: 1.5, 'aria-hidden': true } as const;

const SCHEMES = [
  { value: 'light', Icon: IconSun },
  { value: 'dark', Icon: IconMoon },
  { value: 'auto', Icon: IconDeviceDesktop },
] as const;

function Clock({ reviewer }: { reviewer: string }) {
  const workday = useRead(
    useCallback(() => liveWorkday(reviewer), [reviewer]),
    { failsInFrame: true },
  );
  return (
    <ReadState read={workday} failed={null}>
      {({ seconds, sinceBreak }) => (
        <span className={classes.clock}>
          {t('shell.people.today', {
            today: formatDuration(Math.floor(seconds)),
            sinceBreak: formatDuration(Math.floor(sinceBreak)),
          })}
        </span>
      )}
    </ReadState>
  );
}

/** Light, dark, or as the system has it. The menu stays open, so that one can look. */
function Schemes() {
  // Without keepTransitions Mantine injects a style element for the moment of the change.
  const { colorScheme, setColorScheme } = useMantineColorScheme({ keepTransitions: true });
  return (
    <Menu.RadioGroup value={colorScheme} onChange={(value) => setColorScheme(value as MantineColorScheme)}>
      <Menu.Label>{t('ui.colourScheme.label')}</Menu.Label>
      {SCHEMES.map(({ value, Icon }) => (
        <Menu.RadioItem key={value} value={value} closeMenuOnClick={false} rightSection={<Icon {...icon} />}>
          {t(`ui.colourScheme.${value}`)}
        </Menu.RadioItem>
      ))}
    </Menu.RadioGroup>
  );
}

function Others({ own, onChoose }: { own: Reviewer | null; onChoose: (reviewer: Reviewer) => void }) {
  const reviewers = useRead(liveReviewers, { failsInFrame: true });
  const others = valueOr(reviewers, []).filter(
    ({ name, retiredAt }) => retiredAt === null && name !== own?.name,
  );
  if (others.length === 0) return null;
  return (
    <>
      <Menu.Label>{t('shell.people.switchHead')}</Menu.Label>
      {others.map((each) => (
        <Menu.Item
          key={each.name}
          rightSection={
            each.pin === null ? null : <IconLock size={14} aria-label={t('shell.people.withPin')} />
          }
          onClick={() => onChoose(each)}
        >
          {rich('shell.people.named', { name: each.name, role: roleOf(each), data })}
        </Menu.Item>
      ))}
      <Menu.Divider />
    </>
  );
}

/** Who sits at this tab: the way to switch, and what somebody sets for themselves. */
export function AvatarMenu({ onShowKeys }: { onShowKeys: () => void }) {
  const own = useReviewer();
  const [asked, setAsked] = useState<Reviewer | null>(null);
  const [, navigate] = useLocation();
  const choose = (reviewer: Reviewer) => {
    if (reviewer.pin === null) void switchReviewer(reviewer.name, '');
    else setAsked(reviewer);
  };
  return (
    <>
      <Menu position="bottom-end" width={288}>
        <Menu.Target>
          <UnstyledButton className={classes.avatar}>
            {/* Text and no label, which would have to contain the initials that are drawn. */}
            <VisuallyHidden>
              {own
                ? t('shell.people.reviewerPlain', { name: own.name, role: roleOf(own) })
                : t('shell.people.nobody')}
            </VisuallyHidden>
            <span className={classes.initials} aria-hidden translate="no">
              {own && initials(own.name)}
            </span>
          </UnstyledButton>
        </Menu.Target>
        <MenuItems>
          {own && (
            <Menu.Label className={classes.who}>
              <span className={classes.name}>
                {rich('shell.people.named', { name: own.name, role: roleOf(own), data })}
              </span>
              <Clock reviewer={own.name} />
            </Menu.Label>
          )}
          <Menu.Divider />
          <Others own={own} onChoose={choose} />
          <Schemes />
          <Menu.Divider />
          <Menu.Item
            leftSection={<IconKeyboard {...icon} />}
            rightSection={<KeyHint command="show-keys" />}
            onClick={onShowKeys}
          >
            {t('shell.people.keys')}
          </Menu.Item>
          {own && (
            <Menu.Item leftSection={<IconRoute {...icon} />} onClick={() => setTour('own')}>
              {t('welcome.tour.menu')}
            </Menu.Item>
          )}
          <Menu.Item leftSection={<IconUsers {...icon} />} onClick={() => navigate('/settings/reviewers')}>
            {t('shell.people.profiles')}
          </Menu.Item>
          <Menu.Item leftSection={<IconInfoCircle {...icon} />} onClick={() => navigate('/settings/general')}>
            {t('shell.people.about')}
          </Menu.Item>
        </MenuItems>
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
