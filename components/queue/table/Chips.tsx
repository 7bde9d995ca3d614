import { Tooltip } from '@mantine/core';
import { type MouseEvent, useRef, useState } from 'react';
import { formatList } from '../../../words/format.ts';
import { t } from '../../../words/words.ts';
import classes from './table.module.css';
import { textWidth } from './text-width.ts';

/** As in the style sheet, in CSS pixels: what a chip has around its text, and what is between two. */
const AROUND = 18;
const GAP = 4;
const MORE = 32;
const TEXT = 12;

const chipWidth = (name: string, plain = false) => textWidth(name, TEXT) + (plain ? 0 : AROUND) + GAP;

/** What a line of chips needs, in CSS pixels, so that all of them fit. */
export const chipsWidth = (names: readonly string[]): number =>
  names.reduce((sum, name) => sum + chipWidth(name), 0);

/** How many fit, at least one; with those that do not, the button that tells them has to fit too. */
function fitting(names: readonly string[], room: number, plain: boolean): number {
  const widths = names.map((name) => chipWidth(name, plain));
  if (widths.reduce((sum, width) => sum + width, 0) <= room) return names.length;
  let used = MORE;
  let count = 0;
  for (const width of widths) {
    used += width;
    if (used > room) break;
    count += 1;
  }
  return Math.max(1, count);
}

/** "+2": what did not fit, told to whoever points at it, goes to it by key or taps it. */
function More({ names, reachable }: { names: readonly string[]; reachable: boolean }) {
  const button = useRef<HTMLButtonElement>(null);
  const [opened, setOpened] = useState(false);
  const rest = formatList(names);
  const toggle = (event: MouseEvent) => {
    event.stopPropagation();
    setOpened(true);
  };
  return (
    <>
      <button
        ref={button}
        type="button"
        className={classes.more}
        aria-label={t('queue.table.more', { count: names.length, rest })}
        tabIndex={reachable ? 0 : -1}
        onMouseEnter={() => setOpened(true)}
        onMouseLeave={() => setOpened(false)}
        onFocus={() => setOpened(true)}
        onBlur={() => setOpened(false)}
        onClick={toggle}
      >
        {t('queue.table.moreShort', { count: names.length })}
      </button>
      {opened && <Tooltip opened target={button} label={rest} />}
    </>
  );
}

interface ChipsProps {
  names: readonly string[];
  /** In CSS pixels. */
  room: number;
  /** Whether Tab comes to what did not fit: in the current row only, or a list would be full of stops. */
  reachable: boolean;
  /** Without an outline, which takes room. */
  plain?: boolean;
}

/** Names in a line, as many as fit, and how many more there are. */
export function Chips({ names, room, reachable, plain = false }: ChipsProps) {
  const count = fitting(names, room, plain);
  return (
    <span className={classes.tags} data-plain={plain || undefined}>
      {names.slice(0, count).map((name) => (
        <span key={name} className={classes.tag}>
          {name}
        </span>
      ))}
      {count < names.length && <More names={names.slice(count)} reachable={reachable} />}
    </span>
  );
}
