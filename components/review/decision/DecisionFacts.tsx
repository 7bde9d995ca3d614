import type { LogEntryOf } from '../../../domain/decisions/log-entry.ts';
import { reasonName } from '../../../domain/policy/choices.ts';
import { characteristicName } from '../../../domain/transcript/characteristics.ts';
import { formatDuration, formatMoment } from '../../ui/text/format.ts';
import { InertText, Isolated } from '../../ui/text/InertText.tsx';
import { DECISION_NAMES } from '../../ui/text/names.ts';
import classes from '../review.module.css';

function stageWord({ stage, adjudication }: LogEntryOf<'decision'>['payload']): string {
  if (adjudication) return 'adjudication';
  return stage === 'second-review' ? 'second review' : 'first review';
}

/** One decision in words: what, by whom, when, why. */
export function DecisionFacts({ entry }: { entry: LogEntryOf<'decision'> }) {
  const { payload, actor, at } = entry;
  const { verdict, characteristics, reasons = [], note, seconds, blind, correctionReason } = payload;
  return (
    <div>
      <strong>{DECISION_NAMES[verdict]}</strong> by <Isolated text={actor} /> on {formatMoment(at)},{' '}
      {stageWord(payload)}, after {formatDuration(seconds)} of active time{blind && ', blind'}.
      {reasons.length > 0 && <div>Reasons: {reasons.map(reasonName).join(', ')}</div>}
      {characteristics.length > 0 && <div>Marked: {characteristics.map(characteristicName).join(', ')}</div>}
      {note !== '' && (
        <div className={classes.note} dir="auto">
          <InertText text={note} />
        </div>
      )}
      {correctionReason && (
        <div>
          Corrected because: <InertText text={correctionReason} />
        </div>
      )}
    </div>
  );
}
