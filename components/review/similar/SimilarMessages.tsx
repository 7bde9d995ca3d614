import { Button } from '@mantine/core';
import { Fragment, type ReactNode, useState } from 'react';
import type {
  ComparedMessage,
  TranscriptDifference,
} from '../../../domain/matching/text/compared-messages.ts';
import type { Message } from '../../../domain/transcript/transcript.ts';
import { formatCount } from '../../../words/format.ts';
import { t } from '../../../words/words.ts';
import { InertText, Isolated } from '../../ui/text/InertText.tsx';
import { type Mask, type MaskHandle, useMask } from '../transcript/useMask.ts';
import { folded } from './folded-messages.ts';
import classes from './similar.module.css';

/** Messages that are drawn before more are asked for. */
const FIRST = 40;

/** A text with what of it differs marked. */
function Marked({ text, spans }: { text: string; spans: ComparedMessage['spans'] }) {
  let at = 0;
  const pieces: ReactNode[] = [];
  for (const [from, to] of spans) {
    pieces.push(
      <Fragment key={from}>
        <InertText text={text.slice(at, from)} />
        <mark className={classes.mark}>
          <InertText text={text.slice(from, to)} />
        </mark>
      </Fragment>,
    );
    at = to;
  }
  return (
    <bdi dir="auto" translate="no" className={classes.text}>
      {pieces}
      <InertText text={text.slice(at)} />
    </bdi>
  );
}

function Row({
  place,
  message: { from, text },
  compared: { kind, of, spans },
  own,
  ownName,
  mask,
}: {
  place: number;
  message: Message;
  compared: ComparedMessage;
  own: readonly Message[];
  ownName: string;
  mask: MaskHandle;
}) {
  if (mask.isMasked(place))
    return (
      <li>
        <Button size="compact-xs" variant="subtle" onClick={() => mask.show(place)}>
          {t('review.transcript.showMessage', { number: place + 1 })}
        </Button>
      </li>
    );
  return (
    <li data-kind={kind}>
      <Isolated text={from} className={classes.from ?? ''} />
      {kind !== 'same' && <span className={classes.kind}>{t(`reviewSimilar.kind.${kind}`)}</span>}
      <Marked text={text} spans={spans} />
      {of !== null && (
        <div className={classes.counterpart}>
          {t('reviewSimilar.in', { own: ownName })} <Isolated text={own[of]!.text} />
        </div>
      )}
    </li>
  );
}

interface SimilarMessagesProps {
  messages: readonly Message[];
  own: readonly Message[];
  difference: TranscriptDifference;
  mask: Mask;
  /** What the similar one is called. */
  name: string;
  /** What the one that it is like is called within a sentence. */
  ownName: string;
}

/** The messages of something similar: those that differ from what it is like, and on request the others too. */
export function SimilarMessages(props: SimilarMessagesProps) {
  const { messages, own, difference, mask: setting, name, ownName } = props;
  const mask = useMask(setting, messages.length);
  const [whole, setWhole] = useState(false);
  const [most, setMost] = useState(FIRST);
  const kinds = difference.messages.map(({ kind }) => kind);
  const lines = folded(kinds, whole);
  const differing = kinds.filter((kind) => kind !== 'same').length;
  return (
    <div className={classes.preview}>
      <p className={classes.note}>
        {t('reviewSimilar.summary', {
          differing,
          count: messages.length,
          missing: difference.missing.length,
          own: ownName,
        })}
      </p>
      <ol className={classes.messages} aria-label={t('reviewSimilar.messagesOf', { name })}>
        {lines.slice(0, most).map((line) =>
          line.kind === 'fold' ? (
            <li key={line.from} className={classes.fold}>
              {t('reviewSimilar.same', { count: line.count, own: ownName })}
            </li>
          ) : (
            <Row
              key={line.place}
              place={line.place}
              message={messages[line.place]!}
              compared={difference.messages[line.place]!}
              own={own}
              ownName={ownName}
              mask={mask}
            />
          ),
        )}
      </ol>
      <div className={classes.actions}>
        {lines.length > most && (
          <Button size="compact-xs" variant="subtle" onClick={() => setMost(most + 10 * FIRST)}>
            {t('reviewSimilar.more', { count: formatCount(lines.length - most) })}
          </Button>
        )}
        {differing < messages.length && (
          <Button size="compact-xs" variant="subtle" aria-pressed={whole} onClick={() => setWhole(!whole)}>
            {t('reviewSimilar.whole')}
          </Button>
        )}
      </div>
    </div>
  );
}
