import { Button } from '@mantine/core';
import { memo } from 'react';
import type { CharacteristicId } from '../../../domain/transcript/characteristics.ts';
import type { Message } from '../../../domain/transcript/transcript.ts';
import { formatClock, formatCount, formatDay, formatDuration, formatMoment } from '../../../words/format.ts';
import { t } from '../../../words/words.ts';
import { RiskMeter } from '../../ui/charts/RiskMeter.tsx';
import { Isolated } from '../../ui/text/InertText.tsx';
import type { Highlight } from '../evidence/contribution.ts';
import type { Match } from './find.ts';
import { MessageMarks } from './MessageMarks.tsx';
import { MessageText } from './MessageText.tsx';
import classes from './transcript.module.css';

/** A pause from this length on is told. */
const GAP_SECONDS = 5 * 60;

/** Digits of a risk that the column beside the messages has room for. */
const RISK_DIGITS = 5;

interface MessageRowProps {
  index: number;
  message: Message;
  previous: Message | null;
  /** 0, 1, 2, … in the order in which the accounts first write. */
  account: number;
  /** Null where detection is not shown. */
  risk: number | null;
  threshold: number;
  evidence: readonly Highlight[];
  /** The piece of it that was chosen in the list, or null. */
  chosen: Highlight | null;
  matches: readonly Match[];
  at: Match | null;
  current: boolean;
  /** The known answer rests on it, and is told. */
  deciding: boolean;
  masked: boolean;
  marked: readonly CharacteristicId[];
  editable: boolean;
  onShow: (message: number) => void;
  onMark: (message: number, characteristic: CharacteristicId, on: boolean) => void;
}

function secondsSince(previous: Message | null, { at }: Message): number {
  return previous ? (Date.parse(at) - Date.parse(previous.at)) / 1000 : 0;
}

function GroupHead({
  message,
  previous,
  account,
}: Pick<MessageRowProps, 'message' | 'previous' | 'account'>) {
  const gap = secondsSince(previous, message);
  const newDay = !previous || formatDay(previous.at) !== formatDay(message.at);
  return (
    <div className={classes.head}>
      <Isolated
        text={message.from}
        className={`${classes.account} ${classes[`account${account % 4}`] ?? ''}`}
      />
      <time dateTime={message.at} title={formatMoment(message.at)}>
        {newDay
          ? t('review.transcript.dayAndClock', { day: formatDay(message.at), clock: formatClock(message.at) })
          : formatClock(message.at)}
      </time>
      {gap >= GAP_SECONDS && (
        <span className={classes.gap}>{t('review.transcript.later', { duration: formatDuration(gap) })}</span>
      )}
    </div>
  );
}

/** A message whose text is not shown until it is asked for. */
function Masked({ index, text, onShow }: { index: number; text: string; onShow: (message: number) => void }) {
  return (
    <div className={classes.masked}>
      <span className={classes.block} style={{ width: `${Math.min(60, 8 + text.length)}ch` }} aria-hidden />
      <Button size="compact-xs" variant="subtle" onClick={() => onShow(index)}>
        {t('review.transcript.showMessage', { number: index + 1 })}
      </Button>
    </div>
  );
}

/** One message beside the risk after it. Account and time stand above the first of a group. */
export const MessageRow = memo(function MessageRow(props: MessageRowProps) {
  const { index, message, previous, account, risk, threshold, current, masked } = props;
  const startsGroup =
    previous === null || previous.from !== message.from || secondsSince(previous, message) >= GAP_SECONDS;
  return (
    <div
      className={classes.row}
      data-starts={startsGroup || undefined}
      data-target={current || undefined}
      data-deciding={props.deciding || undefined}
      data-plain={risk === null || undefined}
    >
      <div className={classes.riskCell} data-reached={(risk !== null && risk >= threshold) || undefined}>
        <span className={classes.number} aria-hidden>
          {formatCount(index + 1)}
        </span>
        {risk !== null && (
          <span title={t('review.transcript.riskAfter')}>
            <RiskMeter risk={risk} threshold={threshold} digits={RISK_DIGITS} />
          </span>
        )}
      </div>
      <div className={classes.body}>
        {startsGroup && <GroupHead message={message} previous={previous} account={account} />}
        <div className={classes.line}>
          <div>
            {props.deciding && <span className={classes.decides}>{t('review.transcript.decides')}</span>}
            {masked ? (
              <Masked index={index} text={message.text} onShow={props.onShow} />
            ) : (
              <MessageText
                text={message.text}
                evidence={props.evidence}
                chosen={props.chosen}
                matches={props.matches}
                at={props.at}
              />
            )}
          </div>
          <MessageMarks
            message={index}
            marked={props.marked}
            editable={props.editable}
            onMark={(characteristic, on) => props.onMark(index, characteristic, on)}
          />
        </div>
      </div>
    </div>
  );
});
