import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Excerpt } from '../../../../domain/training/lesson.ts';
import { firstExcerpt } from '../../../../domain/training/pick-messages.ts';
import type { Transcript } from '../../../../domain/transcript/transcript.ts';
import { t } from '../../../../words/words.ts';
import type { SourceQuery } from '../../../../workflows/training/lesson-sources.ts';
import { Dialog } from '../../../ui/dialogs/Dialog.tsx';
import { MessagePicker } from './MessagePicker.tsx';
import classes from './pick.module.css';
import { usePick } from './pick.ts';
import { SourceSearch } from './SourceSearch.tsx';

interface PickingProps {
  value: Excerpt | null;
  about: Pick<SourceQuery, 'characteristic' | 'side'>;
  onPick: (excerpt: Excerpt, transcript: Transcript) => void;
}

function Picking({ value, about, onPick }: PickingProps) {
  const { transcripts, language } = usePick();
  const [picked, setPicked] = useState(() => {
    const transcript = value && transcripts.get(value.transcript);
    return transcript && value.to < transcript.messages.length ? { transcript, excerpt: value } : null;
  });
  return (
    <>
      <div className={classes.pick}>
        <SourceSearch
          first={{ language, ...about }}
          chosen={picked?.transcript.id ?? null}
          onChoose={(source) => setPicked({ transcript: source.transcript, excerpt: firstExcerpt(source) })}
        />
        {picked ? (
          <MessagePicker
            key={picked.transcript.id}
            transcript={picked.transcript}
            value={picked.excerpt}
            onChange={(excerpt) => setPicked({ ...picked, excerpt })}
          />
        ) : (
          <p className={classes.hint}>{t('training.editor.pick.first')}</p>
        )}
      </div>
      <div className={classes.end}>
        <span className={classes.hint} role="status">
          {picked &&
            t('training.editor.pick.summary', {
              from: picked.excerpt.from + 1,
              to: picked.excerpt.to + 1,
              evidence: picked.excerpt.deciding.length,
            })}
        </span>
        <Button disabled={!picked} onClick={() => picked && onPick(picked.excerpt, picked.transcript)}>
          {t('training.editor.pick.use')}
        </Button>
      </div>
    </>
  );
}

interface ExcerptDialogProps extends PickingProps {
  title: string;
  opened: boolean;
  onClose: () => void;
}

/** Choosing messages: the transcript, the range, and the evidence in place. */
export function ExcerptDialog({ title, opened, onClose, ...picking }: ExcerptDialogProps) {
  return (
    <Dialog wide title={title} opened={opened} onClose={onClose}>
      {opened && <Picking {...picking} />}
    </Dialog>
  );
}
