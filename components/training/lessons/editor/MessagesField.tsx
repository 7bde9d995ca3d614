import { Button, Input } from '@mantine/core';
import { IconMessages, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import type { Side } from '../../../../domain/training/focus.ts';
import type { Excerpt } from '../../../../domain/training/lesson.ts';
import type { CharacteristicId } from '../../../../domain/transcript/characteristics.ts';
import { t } from '../../../../words/words.ts';
import bar from '../bar.module.css';
import { ExcerptView } from '../reader/ExcerptView.tsx';
import { ExcerptDialog } from './ExcerptDialog.tsx';
import classes from './editor.module.css';
import { usePick } from './pick.ts';

interface MessagesFieldProps {
  id: string;
  label: string;
  /** What it belongs to, for the names of its buttons. */
  of: string;
  value: Excerpt | null;
  /** What is looked for at first. */
  about: { characteristic: CharacteristicId | null; side: Side | null };
  onChange: (excerpt: Excerpt) => void;
  /** Takes them away again; left out where there have to be some. */
  onClear?: () => void;
}

/** Messages of a transcript, with the evidence marked in place; they are picked in a dialog. */
export function MessagesField({ id, label, of, value, about, onChange, onClear }: MessagesFieldProps) {
  const { transcripts, keep } = usePick();
  const [open, setOpen] = useState(false);
  return (
    <Input.Wrapper label={label} labelElement="div">
      <div className={classes.messages}>
        {value && (
          <div className={classes.excerpt}>
            <ExcerptView
              narrow
              excerpt={value}
              marks={new Map(value.deciding.map((message) => [message, null]))}
              transcripts={transcripts}
            />
          </div>
        )}
        <div className={bar.onward}>
          <Button
            id={id}
            size="compact-sm"
            variant="default"
            leftSection={<IconMessages size={14} stroke={1.5} aria-hidden />}
            aria-label={t(value ? 'training.editor.changeMessagesOf' : 'training.editor.chooseMessagesOf', {
              of,
              label,
            })}
            onClick={() => setOpen(true)}
          >
            {t(value ? 'training.editor.changeMessages' : 'training.editor.chooseMessages')}
          </Button>
          {value && onClear && (
            <Button
              size="compact-sm"
              variant="subtle"
              color="gray"
              leftSection={<IconX size={14} stroke={1.5} aria-hidden />}
              onClick={onClear}
            >
              {t('training.editor.noMessages')}
            </Button>
          )}
        </div>
      </div>
      <ExcerptDialog
        title={t('training.editor.pick.title', { of, label })}
        opened={open}
        value={value}
        about={about}
        onClose={() => setOpen(false)}
        onPick={(excerpt, transcript) => {
          keep(transcript);
          onChange(excerpt);
          setOpen(false);
        }}
      />
    </Input.Wrapper>
  );
}
