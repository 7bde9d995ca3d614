import { memo, useId, useMemo } from 'react';
import type { Evidence } from '../../domain/detection/assessment.ts';
import type { Message } from '../../domain/transcript/transcript.ts';
import { formatClock, formatDay, formatDuration, formatMoment } from '../ui/format.ts';
import { HiddenMark, Isolated } from '../ui/InertText.tsx';
import { RiskMeter } from '../ui/RiskMeter.tsx';
import { describeEvidence } from './contribution.ts';
import { segmentsOf } from './segments.ts';
import classes from './transcript.module.css';

/** A pause from this length on is told. */
const GAP_SECONDS = 5 * 60;

const NO_EVIDENCE: readonly Evidence[] = [];

interface MessageRowProps {
  index: number;
  message: Message;
  previous: Message | null;
  /** 0, 1, 2, … in the order in which the accounts first write. */
  account: number;
  risk: number;
  threshold: number;
  evidence: readonly Evidence[] | undefined;
  target: boolean;
}

function Text({ text, evidence }: { text: string; evidence: readonly Evidence[] }) {
  const id = useId();
  const segments = useMemo(() => segmentsOf(text, evidence), [text, evidence]);
  return (
    <>
      <div className={classes.text} dir="auto">
        {segments.map((segment) => {
          const inner = segment.hidden ? <HiddenMark name={segment.text} /> : segment.text;
          if (segment.evidence.length === 0) return <span key={segment.offset}>{inner}</span>;
          return (
            <mark
              key={segment.offset}
              className={classes.mark}
              title={segment.evidence.map(describeEvidence).join('\n')}
              aria-describedby={segment.evidence.map((each) => `${id}-${evidence.indexOf(each)}`).join(' ')}
            >
              {inner}
            </mark>
          );
        })}
      </div>
      {evidence.map((each, index) => (
        <span key={each.characteristic} id={`${id}-${index}`} hidden>
          {describeEvidence(each)}
        </span>
      ))}
    </>
  );
}

function GroupHead({
  message,
  previous,
  account,
}: Pick<MessageRowProps, 'message' | 'previous' | 'account'>) {
  const gap = previous ? (Date.parse(message.at) - Date.parse(previous.at)) / 1000 : 0;
  const newDay = !previous || formatDay(previous.at) !== formatDay(message.at);
  return (
    <div className={classes.head}>
      <Isolated
        text={message.from}
        className={`${classes.account} ${classes[`account${account % 4}`] ?? ''}`}
      />
      <time dateTime={message.at} title={formatMoment(message.at)}>
        {newDay && `${formatDay(message.at)}, `}
        {formatClock(message.at)}
      </time>
      {gap >= GAP_SECONDS && <span className={classes.gap}>{formatDuration(gap)} later</span>}
    </div>
  );
}

/** One message beside the risk after it. Account and time stand above the first of a group. */
export const MessageRow = memo(function MessageRow(props: MessageRowProps) {
  const { index, message, previous, risk, threshold, evidence = NO_EVIDENCE, account, target } = props;
  const gap = previous ? (Date.parse(message.at) - Date.parse(previous.at)) / 1000 : 0;
  const startsGroup = previous === null || previous.from !== message.from || gap >= GAP_SECONDS;
  return (
    <div className={classes.row} data-starts={startsGroup || undefined} data-target={target || undefined}>
      <div className={classes.riskCell} data-reached={risk >= threshold || undefined}>
        <span className={classes.number} aria-hidden>
          {index + 1}
        </span>
        <span title="Risk after this message">
          <RiskMeter risk={risk} threshold={threshold} />
        </span>
      </div>
      <div className={classes.body}>
        {startsGroup && <GroupHead message={message} previous={previous} account={account} />}
        <Text text={message.text} evidence={evidence} />
      </div>
    </div>
  );
});
