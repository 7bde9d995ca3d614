import { Button } from '@mantine/core';
import { IconAlertTriangle, IconChevronUp, IconInfoCircle } from '@tabler/icons-react';
import { type ReactNode, use, useId, useLayoutEffect } from 'react';
import { t } from '../../../words/words.ts';
import classes from './Notice.module.css';
import { NoticeContext, type Tone } from './notice-places.ts';

interface NoticeProps {
  tone?: Tone;
  /** What a screen reader does when it comes: says it when it has finished, or at once; by default nothing. */
  role?: 'status' | 'alert';
  /** What it says; what can be done stands beside it as children. */
  text: ReactNode;
  children?: ReactNode;
}

/** A notice of the shell, in a line of its own. It is hidden while another matters more, until all are asked for. */
export function Notice({ tone = 'plain', role, text, children }: NoticeProps) {
  const places = use(NoticeContext);
  if (!places) throw new Error('A notice stands outside of its place.');
  const { take, first, others, open, toggle } = places;
  const id = useId();
  useLayoutEffect(() => take({ id, tone }), [take, id, tone]);
  const isFirst = id === first;
  const Icon = tone === 'plain' ? IconInfoCircle : IconAlertTriangle;
  return (
    <div
      className={classes.notice}
      data-tone={tone}
      data-first={isFirst || undefined}
      role={role}
      hidden={!isFirst && !open}
    >
      <Icon size={16} stroke={1.5} className={classes.icon} aria-hidden />
      <span className={classes.text}>{text}</span>
      {children}
      {isFirst && others > 0 && (
        <Button
          size="compact-sm"
          variant="subtle"
          color="gray"
          className={classes.more}
          aria-expanded={open}
          rightSection={<IconChevronUp size={14} stroke={1.5} aria-hidden className={classes.chevron} />}
          onClick={toggle}
        >
          {open ? t('shell.fewerNotices') : t('shell.moreNotices', { count: others })}
        </Button>
      )}
    </div>
  );
}
