import { t } from '../../words/words.ts';

const DAY = 24 * 3600 * 1000;

/** How a deadline stands: its words, and how urgent they are. */
export interface DeadlineStanding {
  text: string;
  tone: 'plain' | 'soon' | 'over';
}

/** "Due in 12 days", "Due within a day", "3 days over". Soon: three days or fewer are left. */
export function deadlineStanding(deadline: string, now: number): DeadlineStanding {
  const left = (Date.parse(deadline) - now) / DAY;
  if (left <= -1)
    return { text: t('quality.appeals.deadline.daysOver', { days: Math.floor(-left) }), tone: 'over' };
  if (left < 0) return { text: t('quality.appeals.deadline.justOver'), tone: 'over' };
  return {
    text:
      left < 1
        ? t('quality.appeals.deadline.today')
        : t('quality.appeals.deadline.inDays', { days: Math.ceil(left) }),
    tone: left <= 3 ? 'soon' : 'plain',
  };
}

/** How long an appeal took, in whole days begun: "1 day" at least. */
export function daysTaken(openedAt: string, decidedAt: string): string {
  const days = Math.max(1, Math.ceil((Date.parse(decidedAt) - Date.parse(openedAt)) / DAY));
  return t('quality.appeals.days', { days });
}

/** How long something waits: soon after three days, over after a week. */
export function ageTone(since: string, now: number): 'plain' | 'soon' | 'over' {
  const days = (now - Date.parse(since)) / DAY;
  if (days >= 7) return 'over';
  return days >= 3 ? 'soon' : 'plain';
}
