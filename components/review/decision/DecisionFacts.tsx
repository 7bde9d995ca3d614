import type { LogEntryOf } from '../../../domain/decisions/log-entry.ts';
import type { MatchFinding } from '../../../domain/matching/finding.ts';
import { formatDuration, formatListing, formatMoment } from '../../../words/format.ts';
import { reasonName } from '../../../words/reason-name.ts';
import { rich, t } from '../../../words/words.ts';
import { InertText } from '../../ui/text/InertText.tsx';
import { data, strong } from '../../ui/text/marks.tsx';
import classes from '../reference/background.module.css';

function stageIn({ stage, adjudication }: LogEntryOf<'decision'>['payload']): string {
  if (adjudication) return 'adjudication';
  return stage === 'second-review' ? 'second' : 'first';
}

/** What was found of a match; of a transcript nothing. */
export function Finding({ finding }: { finding: MatchFinding | undefined }) {
  return finding && <div>{t('reviewMatch.found', { finding: t(`names.finding.${finding}`) })}</div>;
}

/** One decision in words: what, by whom, when, why. */
export function DecisionFacts({ entry }: { entry: LogEntryOf<'decision'> }) {
  const { payload, actor, at } = entry;
  const { verdict, finding, characteristics, reasons = [], note, seconds, blind, correctionReason } = payload;
  return (
    <div>
      {rich(`review.decision.made.${verdict}`, {
        actor,
        moment: formatMoment(at),
        stage: stageIn(payload),
        duration: formatDuration(seconds),
        blind: blind ? 'yes' : 'no',
        data,
        strong,
      })}
      <Finding finding={finding} />
      {reasons.length > 0 && (
        <div>{t('review.decision.reasons', { reasons: formatListing(reasons.map(reasonName)) })}</div>
      )}
      {characteristics.length > 0 && (
        <div>
          {t('review.decision.marked', {
            characteristics: formatListing(characteristics.map((id) => t(`names.characteristic.${id}`))),
          })}
        </div>
      )}
      {note !== '' && (
        <div className={classes.words} dir="auto" translate="no">
          <InertText text={note} />
        </div>
      )}
      {correctionReason && <div>{rich('review.decision.corrected', { reason: correctionReason, data })}</div>}
    </div>
  );
}
