import { Alert } from '@mantine/core';
import { IconGavel, IconMessageReport, IconScale, IconUsers } from '@tabler/icons-react';
import type { LogEntry } from '../../../domain/decisions/log-entry.ts';
import { standingDecisions } from '../../../domain/decisions/outcome-rows.ts';
import { reasonName } from '../../../domain/policy/choices.ts';
import { stageOf } from '../../../domain/queue/case-work.ts';
import type { CaseView } from '../../../workflows/queue/read-models.ts';
import { formatMoment } from '../../ui/text/format.ts';
import { InertText, Isolated } from '../../ui/text/InertText.tsx';
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
    <Alert icon={<IconUsers aria-hidden />} title="Second review" role="note">
      Somebody else has decided this case. What they decided is not shown, so that yours is a view of its own.
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
      title={`Escalated by ${entry.actor}`}
      role="note"
    >
      {reasons.map(reasonName).join(', ')}
      {note !== '' && (
        <div className={classes.note} dir="auto">
          <InertText text={note} />
        </div>
      )}
    </Alert>
  );
}

function Adjudication({ view }: { view: CaseView }) {
  return (
    <Alert icon={<IconScale aria-hidden />} title="Adjudication: two verdicts disagree" role="note">
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
    <Alert icon={<IconGavel aria-hidden />} title="Appeal against a confirmed case" role="note">
      <div className={classes.sideBySide}>
        <div>
          <strong>The complaint</strong>, opened by <Isolated text={appeal.openedBy} />, to be decided by{' '}
          {formatMoment(appeal.deadline)}
          <div className={classes.note} dir="auto">
            <InertText text={appeal.complaint} />
          </div>
        </div>
        {last && <DecisionFacts entry={last} />}
      </div>
    </Alert>
  );
}
