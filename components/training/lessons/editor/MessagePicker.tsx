import { NumberInput, UnstyledButton } from '@mantine/core';
import { type KeyboardEvent, useRef } from 'react';
import type { Excerpt } from '../../../../domain/training/lesson.ts';
import { markToggled, rangeSet, shownTo } from '../../../../domain/training/pick-messages.ts';
import type { Transcript } from '../../../../domain/transcript/transcript.ts';
import { t } from '../../../../words/words.ts';
import { Isolated } from '../../../ui/text/InertText.tsx';
import classes from './pick.module.css';

const STEPS: Partial<Record<string, (at: number, last: number) => number>> = {
  ArrowDown: (at, last) => Math.min(at + 1, last),
  ArrowUp: (at) => Math.max(at - 1, 0),
  Home: () => 0,
  End: (_, last) => last,
};

/** A message is its place. */
const rowKey = (at: number): string => `message ${at}`;

interface MessagePickerProps {
  transcript: Transcript;
  value: Excerpt;
  onChange: (value: Excerpt) => void;
}

/** The messages of a transcript: which are shown, by range, and which of them are the evidence. */
export function MessagePicker({ transcript: { messages }, value, onChange }: MessagePickerProps) {
  const rows = useRef<(HTMLButtonElement | null)[]>([]);
  const last = messages.length - 1;
  const move = (event: KeyboardEvent, at: number) => {
    const to = STEPS[event.key]?.(at, last);
    if (to === undefined) return;
    event.preventDefault();
    rows.current[to]?.focus();
  };
  const press = (at: number) =>
    onChange(at < value.from || at > value.to ? shownTo(value, at) : markToggled(value, at));
  const bound = (name: 'from' | 'to') => (
    <NumberInput
      label={t(`training.editor.pick.${name}Message`)}
      size="xs"
      min={1}
      max={messages.length}
      clampBehavior="strict"
      allowDecimal={false}
      value={value[name] + 1}
      onChange={(number) => typeof number === 'number' && onChange(rangeSet(value, name, number - 1))}
    />
  );
  return (
    <div className={classes.picker}>
      <div className={classes.range}>
        {bound('from')}
        {bound('to')}
        <p className={classes.hint}>{t('training.editor.pick.hint')}</p>
      </div>
      <ol className={classes.rows}>
        {messages.map((message, at) => {
          const shown = at >= value.from && at <= value.to;
          const marked = value.deciding.includes(at);
          return (
            <li key={rowKey(at)}>
              <UnstyledButton
                ref={(button) => {
                  rows.current[at] = button;
                }}
                className={classes.row}
                data-shown={shown || undefined}
                aria-pressed={marked}
                // One stop of the Tab key; arrows go from message to message.
                tabIndex={at === value.from ? 0 : -1}
                onKeyDown={(event) => move(event, at)}
                onClick={() => press(at)}
              >
                <span className={classes.number}>{at + 1}</span>
                <span className={classes.text}>
                  <Isolated text={message.from} className={classes.from ?? ''} />
                  <Isolated text={message.text} />
                </span>
                <span className={classes.state}>
                  {marked
                    ? t('training.editor.pick.evidence')
                    : shown
                      ? t('training.editor.pick.shown')
                      : t('training.editor.pick.hidden')}
                </span>
              </UnstyledButton>
            </li>
          );
        })}
      </ol>
    </div>
  );
}
