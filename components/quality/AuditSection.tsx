import { Alert, Anchor } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useCallback } from 'react';
import { Link } from 'wouter';
import type { DrawResult } from '../../domain/quality/audit-results.ts';
import { formatCount, formatMoment, formatRisk } from '../../words/format.ts';
import { rich, t } from '../../words/words.ts';
import { liveAuditOverview } from '../../workflows/quality/audit-reading.ts';
import { PracticeOffer } from '../practice/PracticeOffer.tsx';
import { Panel } from '../ui/layout/Panel.tsx';
import { ReadState } from '../ui/reading/ReadState.tsx';
import { useRead } from '../ui/reading/useRead.ts';
import { DataTable } from '../ui/tables/DataTable.tsx';
import { data } from '../ui/text/marks.tsx';
import { DrawAudit } from './DrawAudit.tsx';
import classes from './quality.module.css';

/** Samples of what detection did not flag. */
export function AuditSection({ reviewer }: { reviewer: string }) {
  const state = useRead(useCallback(() => liveAuditOverview(reviewer), [reviewer]));
  return (
    <ReadState read={state} failed={t('quality.audit.unreadable')}>
      {(found) => {
        const { policy, standsOut, draws } = found;
        return (
          <>
            {standsOut && (
              <Alert
                color="yellow"
                icon={<IconAlertTriangle aria-hidden />}
                title={t('quality.audit.standsOut.title')}
              >
                {rich('quality.audit.standsOut.text', {
                  settings: (chunks) => (
                    <Anchor component={Link} href="/settings" inherit underline="always" c="inherit">
                      {chunks}
                    </Anchor>
                  ),
                })}
              </Alert>
            )}
            {policy && <DrawAudit key={policy.version} policy={policy} draws={draws.length} />}
            {draws.map((draw) => (
              <Draw key={draw.seq} draw={draw} />
            ))}
            {draws.length === 0 && (
              <Panel title={t('quality.audit.draws')}>
                <p className={classes.plain}>{t('quality.audit.noDraws')}</p>
                <PracticeOffer />
              </Panel>
            )}
          </>
        );
      }}
    </ReadState>
  );
}

function Draw({ draw: { drawId, at, actor, threshold, policyVersion, bands } }: { draw: DrawResult }) {
  const total = (count: 'drawn' | 'reviewed' | 'misses') => bands.reduce((sum, band) => sum + band[count], 0);
  const cells = [
    ...bands.map(({ band, population, drawn, reviewed, misses }) => ({
      key: band[0],
      cells: [
        t('quality.audit.bandOf', { from: formatRisk(band[0]), to: formatRisk(band[1]) }),
        ...[population, drawn, reviewed, misses].map(formatCount),
      ],
    })),
    {
      key: 'all',
      cells: [
        t('quality.audit.allBands'),
        '',
        ...(['drawn', 'reviewed', 'misses'] as const).map(total).map(formatCount),
      ],
    },
  ];
  return (
    <Panel
      title={t('quality.audit.drawnOn', { moment: formatMoment(at) })}
      description={rich('quality.audit.drawnBy', {
        actor,
        threshold: formatRisk(threshold),
        version: policyVersion,
        data,
      })}
    >
      <DataTable
        caption={t('quality.audit.drawCaption', { moment: formatMoment(at) })}
        hideCaption
        columns={[
          t('quality.audit.band'),
          { title: t('quality.audit.transcripts'), numeric: true },
          { title: t('quality.audit.drawn'), numeric: true },
          { title: t('quality.audit.reviewed'), numeric: true },
          { title: t('quality.audit.misses'), numeric: true },
        ]}
        rows={cells}
      />
      <p className={classes.plain}>{rich('quality.audit.drawId', { id: drawId, data })}</p>
    </Panel>
  );
}
