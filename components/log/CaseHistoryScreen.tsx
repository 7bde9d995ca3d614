import { Button, Group } from '@mantine/core';
import { IconFileOff } from '@tabler/icons-react';
import { useCallback } from 'react';
import { useLocation } from 'wouter';
import { describeEntry } from '../../domain/decisions/describe-entry.ts';
import type { LogKind } from '../../domain/decisions/log-entry.ts';
import type { ReadableEntry } from '../../domain/decisions/log-visibility.ts';
import { inertText } from '../../domain/transcript/inert-text.ts';
import { type CaseHistory, liveCaseHistory } from '../../workflows/log/log-reading.ts';
import facts from '../ui/layout/facts.module.css';
import { Panel } from '../ui/layout/Panel.tsx';
import { Screen } from '../ui/layout/Screen.tsx';
import { EmptyState } from '../ui/reading/EmptyState.tsx';
import { FailureAlert } from '../ui/reading/FailureAlert.tsx';
import { Loading } from '../ui/reading/Loading.tsx';
import { useReading } from '../ui/reading/useReading.ts';
import { useReviewer } from '../ui/reading/useReviewer.ts';
import { formatMoment, formatRisk } from '../ui/text/format.ts';
import { InertText, Isolated } from '../ui/text/InertText.tsx';
import { SOURCE_NAMES, STATE_NAMES } from '../ui/text/names.ts';
import { EntryDetails } from './EntryDetails.tsx';
import classes from './log.module.css';

/** Entries that change nothing about a case's outcome. */
const QUIET: readonly LogKind[] = ['lease', 'lease-ended', 'assignment', 'help-asked', 'help-answered'];

/** One case's whole life, as the log tells it. */
export function CaseHistoryScreen({ id }: { id: string }) {
  const reviewer = useReviewer();
  if (!reviewer) return <Screen title="History">{null}</Screen>;
  return <History key={`${reviewer.name} ${id}`} id={id} reviewer={reviewer.name} />;
}

function History({ id, reviewer }: { id: string; reviewer: string }) {
  const state = useReading(useCallback(() => liveCaseHistory(id, reviewer), [id, reviewer]));
  const [, navigate] = useLocation();
  const found = state.status === 'ready' ? state.value : null;
  const name = inertText(found?.transcriptId ?? id.slice(0, 8));
  return (
    <Screen
      title={`History of case ${name}`}
      aside={
        <Group gap="sm">
          <Button variant="default" onClick={() => navigate('/log')}>
            Whole log
          </Button>
          {found && (
            <Button variant="default" onClick={() => navigate(`/review/${encodeURIComponent(id)}`)}>
              Open in review
            </Button>
          )}
        </Group>
      }
    >
      {state.status === 'loading' && <Loading label="Reading the history" />}
      {state.status === 'failed' && (
        <FailureAlert error={state.error} title="The history could not be read" onRetry={state.retry} />
      )}
      {state.status === 'ready' && !found && (
        <EmptyState icon={<IconFileOff size={40} />} title="This case is not stored">
          It may have been deleted, or the address may belong to another browser profile.
        </EmptyState>
      )}
      {found && <Flagged history={found} />}
      {found && (
        <Panel title="What happened">
          <ol className={classes.history}>
            <li>
              <div className={classes.step}>
                <span className={classes.stepTitle}>The case came in</span>
                {found.flaggedAt !== null && (
                  <time className={classes.meta} dateTime={found.flaggedAt}>
                    {formatMoment(found.flaggedAt)}
                  </time>
                )}
              </div>
            </li>
            {found.entries.map((entry) => (
              <Step key={entry.seq} entry={entry} />
            ))}
          </ol>
        </Panel>
      )}
    </Screen>
  );
}

function Step({ entry }: { entry: ReadableEntry }) {
  return (
    <li data-quiet={QUIET.includes(entry.kind) || undefined}>
      <div className={classes.step}>
        <span className={classes.stepTitle} dir="auto">
          <InertText text={describeEntry(entry).title} />
        </span>
        <span className={classes.meta}>
          <Isolated text={entry.actor} />, <time dateTime={entry.at}>{formatMoment(entry.at)}</time>, entry{' '}
          {entry.seq}
        </span>
      </div>
      <EntryDetails entry={entry} />
    </li>
  );
}

function Flagged({
  history: { id, transcriptId, state, flaggedAt, model, policyVersion, flag },
}: {
  history: CaseHistory;
}) {
  const unknown = transcriptId === null ? 'not shown to you' : 'not shown to you before you have decided it';
  return (
    <Panel title="How it came in">
      <dl className={facts.facts}>
        <dt>State</dt>
        <dd>{STATE_NAMES[state]}</dd>
        <dt>Case</dt>
        <dd className={classes.hash}>{id}</dd>
        <dt>Transcript</dt>
        <dd>{transcriptId === null ? 'not shown to you' : <Isolated text={transcriptId} />}</dd>
        <dt>Flagged</dt>
        <dd>{flaggedAt === null ? unknown : formatMoment(flaggedAt)}</dd>
        <dt>By</dt>
        <dd>{flag ? flag.flaggedBy.map((source) => SOURCE_NAMES[source]).join(', ') : unknown}</dd>
        <dt>Risk</dt>
        <dd>{flag ? `${formatRisk(flag.risk)}, threshold ${formatRisk(flag.threshold)}` : unknown}</dd>
        <dt>Policy</dt>
        <dd>{policyVersion}</dd>
        <dt>Model</dt>
        <dd>
          {model.id} {model.version}
        </dd>
        {flag?.audit && (
          <>
            <dt>Drawn from</dt>
            <dd>
              {formatRisk(flag.audit.band[0])} to {formatRisk(flag.audit.band[1])}, inclusion probability{' '}
              {formatRisk(flag.audit.inclusionProbability)}
            </dd>
          </>
        )}
      </dl>
    </Panel>
  );
}
