import { Button, Group, NumberInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useCallback, useState } from 'react';
import type { AuditStratum } from '../../domain/commands/quality/audit.ts';
import type { Policy } from '../../domain/policy/flag-rule.ts';
import { formatCount, formatPercent, formatRisk } from '../../words/format.ts';
import { t } from '../../words/words.ts';
import { drawAudit, previewAuditSample } from '../../workflows/quality/quality.ts';
import { DoneNotice } from '../ui/DoneNotice.tsx';
import { Dialog } from '../ui/dialogs/Dialog.tsx';
import { Panel } from '../ui/layout/Panel.tsx';
import { asked } from '../ui/reading/asked.ts';
import { FailureAlert } from '../ui/reading/FailureAlert.tsx';
import { ReadState } from '../ui/reading/ReadState.tsx';
import { useAction } from '../ui/reading/useAction.ts';
import { type Read, useRead, valueOr } from '../ui/reading/useRead.ts';
import { DataTable } from '../ui/tables/DataTable.tsx';
import classes from './quality.module.css';

const MOST_BANDS = 20;
const MOST_PER_BAND = 500;

/** Counts what would be drawn, a moment after the numbers were last changed; meanwhile the count before stays. */
function usePreview(bands: number, perBand: number, draws: number): Read<AuditStratum[]> {
  const [plan] = useDebouncedValue(`${bands} ${perBand}`, 250);
  // biome-ignore lint/correctness/useExhaustiveDependencies(draws): another draw leaves other transcripts
  const source = useCallback(() => {
    const [count, each] = plan.split(' ').map(Number) as [number, number];
    return asked(() => previewAuditSample({ bands: count, perBand: each }));
  }, [plan, draws]);
  return useRead(source, { keepsLast: true });
}

const sumOf = (strata: readonly AuditStratum[]) => strata.reduce((sum, { drawn }) => sum + drawn, 0);
const whole = (value: number | string, most: number) =>
  Math.min(most, Math.max(1, Math.round(Number(value) || 1)));

interface DrawAuditProps {
  policy: Policy;
  /** Draws so far; each leaves less to draw from. */
  draws: number;
}

/** Draws an audit sample, after a look at what would be drawn. */
export function DrawAudit({ policy, draws }: DrawAuditProps) {
  const [bands, setBands] = useState(5);
  const [perBand, setPerBand] = useState(10);
  const [confirming, setConfirming] = useState(false);
  const [done, setDone] = useState<string | null>(null);
  const preview = usePreview(bands, perBand, draws);
  const { busy, error, clearError, run } = useAction();
  const strata = valueOr(preview, []);
  const count = sumOf(strata);
  const draw = () =>
    run(async () => {
      const strata = await drawAudit({ bands, perBand });
      setDone(t('quality.drawAudit.done', { count: sumOf(strata) }));
    }).finally(() => setConfirming(false));
  return (
    <Panel title={t('quality.drawAudit.title')} description={t('quality.drawAudit.description')}>
      <div className={classes.row}>
        <NumberInput
          className={classes.narrow}
          label={t('quality.drawAudit.bands')}
          min={1}
          max={MOST_BANDS}
          allowDecimal={false}
          value={bands}
          onChange={(value) => setBands(whole(value, MOST_BANDS))}
        />
        <NumberInput
          className={classes.narrow}
          label={t('quality.drawAudit.perBand')}
          min={1}
          max={MOST_PER_BAND}
          allowDecimal={false}
          value={perBand}
          onChange={(value) => setPerBand(whole(value, MOST_PER_BAND))}
        />
        <span className={`${classes.dimmed} ${classes.aside}`}>
          {t('quality.drawAudit.inForce', {
            threshold: formatRisk(policy.threshold),
            version: policy.version,
          })}
        </span>
      </div>
      <ReadState
        read={preview}
        failed={t('quality.drawAudit.notCounted')}
        isEmpty={(found) => found.length === 0}
        empty={<p className={classes.plain}>{t('quality.drawAudit.none')}</p>}
      >
        {(found) => <Bands strata={found} />}
      </ReadState>
      <div>
        <Button onClick={() => setConfirming(true)} disabled={count === 0} loading={busy}>
          {t('quality.drawAudit.draw', { count })}
        </Button>
      </div>
      <FailureAlert error={error} title={t('quality.drawAudit.notDrawn')} onClose={clearError} />
      {done && <DoneNotice onClose={() => setDone(null)}>{done}</DoneNotice>}
      <Dialog
        opened={confirming}
        onClose={() => setConfirming(false)}
        title={t('quality.drawAudit.ask', { count })}
      >
        <p className={classes.plain}>{t('quality.drawAudit.askText')}</p>
        <Group justify="flex-end" gap="sm" mt="md">
          <Button variant="default" onClick={() => setConfirming(false)}>
            {t('quality.drawAudit.notNow')}
          </Button>
          <Button onClick={draw} loading={busy} data-autofocus>
            {t('quality.drawAudit.yes')}
          </Button>
        </Group>
      </Dialog>
    </Panel>
  );
}

function Bands({ strata }: { strata: readonly AuditStratum[] }) {
  return (
    <DataTable
      caption={t('quality.drawAudit.caption')}
      columns={[
        t('quality.audit.band'),
        { title: t('quality.audit.transcripts'), numeric: true },
        { title: t('quality.drawAudit.wouldDraw'), numeric: true },
        { title: t('quality.drawAudit.probability'), numeric: true },
      ]}
      rows={strata.map(({ band, population, drawn, inclusionProbability }) => ({
        key: band[0],
        cells: [
          t('quality.audit.bandOf', { from: formatRisk(band[0]), to: formatRisk(band[1]) }),
          formatCount(population),
          formatCount(drawn),
          formatPercent(inclusionProbability),
        ],
      }))}
    />
  );
}
