import { useId, useMemo } from 'react';
import { HiddenMark } from '../../ui/text/InertText.tsx';
import { describeHighlight, type Highlight } from '../evidence/contribution.ts';
import type { Match } from './find.ts';
import { type Segment, segmentsOf } from './segments.ts';
import classes from './transcript.module.css';

interface MessageTextProps {
  text: string;
  /** What is to be highlighted of what detection rests on. */
  evidence: readonly Highlight[];
  /** The piece of it that stands out, or null. */
  chosen: Highlight | null;
  /** What was searched for. */
  matches: readonly Match[];
  /** The match that the search is at, if it is in this message. */
  at: Match | null;
}

interface PieceProps extends Pick<MessageTextProps, 'evidence' | 'chosen'> {
  segment: Segment<Highlight>;
  id: string;
}

function Piece({ segment, evidence, chosen, id }: PieceProps) {
  const inner = segment.hidden ? <HiddenMark name={segment.text} /> : segment.text;
  if (segment.evidence.length === 0) return inner;
  return (
    <mark
      className={classes.mark}
      data-chosen={(chosen !== null && segment.evidence.includes(chosen)) || undefined}
      title={segment.evidence.map(describeHighlight).join('\n')}
      aria-describedby={segment.evidence.map((each) => `${id}-${evidence.indexOf(each)}`).join(' ')}
    >
      {inner}
    </mark>
  );
}

/** A message as written, with evidence and search matches marked; hidden characters are shown as marks. */
export function MessageText({ text, evidence, chosen, matches, at }: MessageTextProps) {
  const id = useId();
  const segments = useMemo(
    () =>
      segmentsOf(
        text,
        evidence,
        matches.map(({ start, end }) => [start, end] as const),
      ),
    [text, evidence, matches],
  );
  return (
    <>
      <div className={classes.text} dir="auto" translate="no">
        {segments.map((segment) => {
          const here = at !== null && segment.offset >= at.start && segment.offset < at.end;
          return (
            <span
              key={segment.offset}
              className={segment.found ? classes.found : undefined}
              data-here={here || undefined}
            >
              <Piece segment={segment} evidence={evidence} chosen={chosen} id={id} />
            </span>
          );
        })}
      </div>
      {evidence.map((each, index) => (
        <span
          key={'layer' in each ? `${each.layer}:${each.finding}` : each.characteristic}
          id={`${id}-${index}`}
          hidden
        >
          {describeHighlight(each)}
        </span>
      ))}
    </>
  );
}
