import { Alert, Anchor } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useCallback } from 'react';
import { Link } from 'wouter';
import type { DrawResult } from '../../domain/quality/audit-results.ts';
import { liveAuditOverview } from '../../workflows/quality/audit-reading.ts';
import { Panel } from '../ui/layout/Panel.tsx';
import { FailureAlert } from '../ui/reading/FailureAlert.tsx';
import { useReading } from '../ui/reading/useReading.ts';
import { DataTable } from '../ui/tables/DataTable.tsx';
import { formatCount, formatMoment, formatRisk } from '../ui/text/format.ts';
import { Isolated } from '../ui/text/InertText.tsx';
import { DrawAudit } from './DrawAudit.tsx';
import classes from './quality.module.css';

/** Samples of what detection did not flag. */
export function AuditSection({ reviewer }: { reviewer: string }) {
  const state = useReading(useCallback(() => liveAuditOverview(reviewer), [reviewer]));
  if (state.status === 'failed')
    return (
      <FailureAlert error={state.error} title="The audit samples could not be read" onRetry={state.retry} />
    );
  if (state.status === 'loading') return null;
  const { policy, standsOut, draws } = state.value;
  return (
    <>
      {standsOut && (
        <Alert color="yellow" icon={<IconAlertTriangle aria-hidden />} title="Audit samples would stand out">
          The review policy hides the score of no other case, but audit samples are always reviewed blind, so
          reviewers can tell them apart. Let a share of all cases be reviewed blind, in{' '}
          <Anchor component={Link} href="/settings" inherit underline="always" c="inherit">
            Settings
          </Anchor>
          .
        </Alert>
      )}
      {policy && <DrawAudit key={policy.version} policy={policy} draws={draws.length} />}
      {draws.map((draw) => (
        <Draw key={draw.seq} draw={draw} />
      ))}
      {draws.length === 0 && (
        <Panel title="Draws">
          <p className={classes.plain}>
            Nothing was drawn yet. Choose how many above; what is drawn then comes up between the cases.
          </p>
        </Panel>
      )}
    </>
  );
}

function Draw({ draw: { at, actor, threshold, policyVersion, bands } }: { draw: DrawResult }) {
  const total = (count: 'drawn' | 'reviewed' | 'misses') => bands.reduce((sum, band) => sum + band[count], 0);
  const cells = [
    ...bands.map(({ band, population, drawn, reviewed, misses }) => ({
      key: band[0],
      cells: [
        `${formatRisk(band[0])} to ${formatRisk(band[1])}`,
        ...[population, drawn, reviewed, misses].map(formatCount),
      ],
    })),
    {
      key: 'all',
      cells: ['All bands', '', ...(['drawn', 'reviewed', 'misses'] as const).map(total).map(formatCount)],
    },
  ];
  return (
    <Panel
      title={`Drawn on ${formatMoment(at)}`}
      description={
        <>
          By <Isolated text={actor} />, below the threshold {formatRisk(threshold)} of policy {policyVersion}.
        </>
      }
    >
      <DataTable
        caption={`Audit sample drawn on ${formatMoment(at)}, by score band`}
        hideCaption
        columns={[
          'Score band',
          { title: 'Transcripts', numeric: true },
          { title: 'Drawn', numeric: true },
          { title: 'Reviewed', numeric: true },
          { title: 'Misses (confirmed)', numeric: true },
        ]}
        rows={cells}
      />
    </Panel>
  );
}
