import { Alert } from '@mantine/core';
import { IconGavel, IconMessageReport, IconScale, IconUsers } from '@tabler/icons-react';
import type { LogEntry } from '../../../domain/decisions/log-entry.ts';
import { standingDecisions } from '../../../domain/decisions/outcome-rows.ts';
import { stageOf } from '../../../domain/queue/case-work.ts';
import { formatListing, formatMoment } from '../../../words/format.ts';
import { reasonName } from '../../../words/reason-name.ts';
import { rich, t } from '../../../words/words.ts';
import type { CaseView } from '../../../workflows/queue/read-models.ts';
import { InertText } from '../../ui/text/InertText.tsx';
import { data, strong } from '../../ui/text/marks.tsx';
import { DecisionFacts } from '../decision/DecisionFacts.tsx';
import classes from '../review.module.css';

/** What has to be known of a case that comes back, and nothing that would sway who checks it. */
export function StageNotice({ view }: { view: CaseView }) {
  switch (stageOf(view.case)) {
    case 'second-review':
      return view.case.state === 'escalated' ? <Escalated history={view.history} /> : <SecondReview />;
    case 'adjudication':
      return <Adjudication view={view} />;
    case 'appeal':
      return <Appealed view={view} />;
    default:
      return null;
  }
}

function SecondReview() {
  return (
    <Alert icon={<IconUsers aria-hidden />} title={t('review.stage.secondReview')} role="note">
      {t('review.stage.secondReviewText')}
    </Alert>
  );
}

function Escalated({ history }: { history: readonly LogEntry[] }) {
  const entry = history.findLast(({ kind }) => kind === 'escalation');
  if (entry?.kind !== 'escalation') return null;
  const { reasons, note } = entry.payload;
  return (
    <Alert
      color="yellow"
      icon={<IconMessageReport aria-hidden />}
      title={rich('review.stage.escalatedBy', { actor: entry.actor, data })}
      role="note"
    >
      {formatListing(reasons.map(reasonName))}
      {note !== '' && (
        <div className={classes.note} dir="auto" translate="no">
          <InertText text={note} />
        </div>
      )}
    </Alert>
  );
}

function Adjudication({ view }: { view: CaseView }) {
  return (
    <Alert icon={<IconScale aria-hidden />} title={t('review.stage.adjudication')} role="note">
      <div className={classes.sideBySide}>
        {standingDecisions(view.history)
          .filter((entry, _, all) => !all.some(({ payload }) => payload.supersedes === entry.seq))
          .map((entry) => (
            <DecisionFacts key={entry.seq} entry={entry} />
          ))}
      </div>
    </Alert>
  );
}

function Appealed({ view }: { view: CaseView }) {
  const { appeal } = view.case;
  const last = standingDecisions(view.history).at(-1);
  if (!appeal) return null;
  return (
    <Alert icon={<IconGavel aria-hidden />} title={t('review.stage.appeal')} role="note">
      <div className={classes.sideBySide}>
        <div>
          {rich('review.stage.complaint', {
            name: appeal.openedBy,
            deadline: formatMoment(appeal.deadline),
            data,
            strong,
          })}
          <div className={classes.note} dir="auto" translate="no">
            <InertText text={appeal.complaint} />
          </div>
        </div>
        {last && <DecisionFacts entry={last} />}
      </div>
    </Alert>
  );
}
