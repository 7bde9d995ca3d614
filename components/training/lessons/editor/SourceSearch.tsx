import { NativeSelect, Radio, SegmentedControl, TextInput } from '@mantine/core';
import { useCallback, useState } from 'react';
import { SIDES, type Side } from '../../../../domain/training/focus.ts';
import { formatListing } from '../../../../words/format.ts';
import { t } from '../../../../words/words.ts';
import {
  type LessonSource,
  readLessonSources,
  type SourceQuery,
} from '../../../../workflows/training/lesson-sources.ts';
import { asked } from '../../../ui/reading/asked.ts';
import { ReadState } from '../../../ui/reading/ReadState.tsx';
import { useRead } from '../../../ui/reading/useRead.ts';
import { Isolated } from '../../../ui/text/InertText.tsx';
import { CharacteristicField } from './fields.tsx';
import classes from './pick.module.css';

/** Transcripts that are listed; whoever looks for more says more closely what. */
const SHOWN = 40;
/** Milliseconds after a key until it is looked. */
const TYPED = 150;

const FROM = ['samples', 'practice'] as const;

interface SourceSearchProps {
  first: Pick<SourceQuery, 'language' | 'characteristic' | 'side'>;
  /** The transcript that is open. */
  chosen: string | null;
  onChoose: (source: LessonSource) => void;
}

function Found({ source: { transcript, side, characteristics, found } }: { source: LessonSource }) {
  const message = transcript.messages[found]!;
  return (
    <span className={classes.found}>
      <span className={classes.about}>
        {t(`training.editor.pick.side.${side}`)}
        {characteristics.length > 0 &&
          ` · ${formatListing(characteristics.map((id) => t(`names.characteristic.${id}`)))}`}
        {` · ${t('training.editor.pick.messages', { count: transcript.messages.length })}`}
      </span>
      <Isolated text={message.text} />
    </span>
  );
}

/** Samples and practice items, looked through by text, characteristic and side. */
export function SourceSearch({ first, chosen, onChoose }: SourceSearchProps) {
  const [query, setQuery] = useState<SourceQuery>({ ...first, from: 'samples', text: '' });
  const put = (change: Partial<SourceQuery>) => setQuery((before) => ({ ...before, ...change }));
  const read = useRead(
    useCallback(() => asked(() => readLessonSources(query), TYPED), [query]),
    { keepsLast: true },
  );
  return (
    <div className={classes.search}>
      <SegmentedControl
        aria-label={t('training.editor.pick.from.label')}
        size="xs"
        value={query.from}
        data={FROM.map((value) => ({ value, label: t(`training.editor.pick.from.${value}`) }))}
        onChange={(from) =>
          put({
            from,
            // Practice items are about something.
            ...(from === 'practice' && { characteristic: query.characteristic ?? 'information-seeking' }),
          })
        }
      />
      <TextInput
        label={t('training.editor.pick.text')}
        value={query.text}
        data-autofocus
        onChange={(event) => put({ text: event.currentTarget.value })}
      />
      <div className={classes.filters}>
        <CharacteristicField
          value={query.characteristic}
          {...(query.from === 'samples' && { none: t('training.editor.pick.any') })}
          onChange={(characteristic) => put({ characteristic })}
        />
        <NativeSelect
          label={t('training.editor.pick.side.label')}
          value={query.side ?? ''}
          data={[
            { value: '', label: t('training.editor.pick.any') },
            ...SIDES.map((value) => ({ value, label: t(`training.editor.pick.side.${value}`) })),
          ]}
          onChange={(event) => put({ side: (event.currentTarget.value || null) as Side | null })}
        />
      </div>
      <ReadState
        read={read}
        failed={t('training.editor.pick.failed')}
        loading={t('training.editor.pick.looking')}
      >
        {(sources) => (
          <>
            <p className={classes.hint} role="status">
              {sources.length === 0
                ? t(`training.editor.pick.none.${query.from}`)
                : t('training.editor.pick.count', {
                    ...{ count: sources.length, shown: SHOWN },
                    more: sources.length > SHOWN ? 'yes' : 'no',
                  })}
            </p>
            <Radio.Group
              aria-label={t('training.editor.pick.results')}
              value={chosen ?? ''}
              onChange={(id) => {
                const source = sources.find(({ transcript }) => transcript.id === id);
                if (source) onChoose(source);
              }}
            >
              <div className={classes.results}>
                {sources.slice(0, SHOWN).map((source) => (
                  <Radio
                    key={source.transcript.id}
                    value={source.transcript.id}
                    size="xs"
                    label={<Found source={source} />}
                  />
                ))}
              </div>
            </Radio.Group>
          </>
        )}
      </ReadState>
    </div>
  );
}
