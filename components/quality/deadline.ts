const DAY = 24 * 3600 * 1000;

/** How a deadline stands: its words, and how urgent they are. */
export interface DeadlineStanding {
  text: string;
  tone: 'far' | 'soon' | 'over';
}

const days = (count: number) => `${count} ${count === 1 ? 'day' : 'days'}`;

/** "in 12 days", "today", "3 days over". Soon: three days or fewer are left. */
export function deadlineStanding(deadline: string, now: number): DeadlineStanding {
  const left = Date.parse(deadline) - now;
  if (left < 0) {
    const over = Math.floor(-left / DAY);
    return { text: over === 0 ? 'over since today' : `${days(over)} over`, tone: 'over' };
  }
  const whole = Math.floor(left / DAY);
  return { text: whole === 0 ? 'today' : `in ${days(whole)}`, tone: whole <= 3 ? 'soon' : 'far' };
}

/** How long an appeal took, in whole days begun: "1 day" at least. */
export function daysTaken(openedAt: string, decidedAt: string): string {
  return days(Math.max(1, Math.ceil((Date.parse(decidedAt) - Date.parse(openedAt)) / DAY)));
}
