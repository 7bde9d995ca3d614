const DAY = 24 * 3600 * 1000;

/** How a deadline stands: its words, and how urgent they are. */
export interface DeadlineStanding {
  text: string;
  tone: 'far' | 'soon' | 'over';
}

const days = (count: number) => `${count} ${count === 1 ? 'day' : 'days'}`;

/** "in 12 days", "within a day", "3 days over". Soon: three days or fewer are left. */
export function deadlineStanding(deadline: string, now: number): DeadlineStanding {
  const left = (Date.parse(deadline) - now) / DAY;
  if (left <= -1) return { text: `${days(Math.floor(-left))} over`, tone: 'over' };
  if (left < 0) return { text: 'over since less than a day', tone: 'over' };
  return {
    text: left < 1 ? 'within a day' : `in ${days(Math.ceil(left))}`,
    tone: left <= 3 ? 'soon' : 'far',
  };
}

/** How long an appeal took, in whole days begun: "1 day" at least. */
export function daysTaken(openedAt: string, decidedAt: string): string {
  return days(Math.max(1, Math.ceil((Date.parse(decidedAt) - Date.parse(openedAt)) / DAY)));
}
