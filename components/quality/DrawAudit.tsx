import { Button, Group, NumberInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useEffect, useState } from 'react';
import type { Policy } from '../../domain/policy/flag-rule.ts';
import { type AuditStratum, drawAudit, previewAuditSample } from '../../workflows/quality/quality.ts';
import { DoneNotice } from '../ui/DoneNotice.tsx';
import { Dialog } from '../ui/dialogs/Dialog.tsx';
import { Panel } from '../ui/layout/Panel.tsx';
import { FailureAlert } from '../ui/reading/FailureAlert.tsx';
import { useAction } from '../ui/reading/useAction.ts';
import { DataTable } from '../ui/tables/DataTable.tsx';
import { countOf, formatCount, formatPercent, formatRisk } from '../ui/text/format.ts';
import classes from './quality.module.css';

const MOST_BANDS = 20;
const MOST_PER_BAND = 500;

type Preview = { strata: AuditStratum[] | null; error: unknown };

/** Counts what would be drawn, a moment after the numbers were last changed. */
function usePreview(bands: number, perBand: number, draws: number): Preview {
  const [preview, setPreview] = useState<Preview>({ strata: null, error: null });
  const [plan] = useDebouncedValue(`${bands} ${perBand}`, 250);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another draw leaves other transcripts
  useEffect(() => {
    let current = true;
    const [count, each] = plan.split(' ').map(Number) as [number, number];
    previewAuditSample({ bands: count, perBand: each }).then(
      (strata) => current && setPreview({ strata, error: null }),
      (error: unknown) => current && setPreview({ strata: null, error }),
    );
    return () => {
      current = false;
    };
  }, [plan, draws]);
  return preview;
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
  const [asking, setAsking] = useState(false);
  const [done, setDone] = useState<string | null>(null);
  const preview = usePreview(bands, perBand, draws);
  const { busy, error, clearError, run } = useAction();
  const count = preview.strata ? sumOf(preview.strata) : 0;
  const draw = () =>
    run(async () => {
      const strata = await drawAudit({ bands, perBand });
      setDone(`${countOf(sumOf(strata), 'transcript')} drawn. They come up while cases are reviewed.`);
    }).finally(() => setAsking(false));
  return (
    <Panel
      title="Draw an audit sample"
      description="Reviewers never see what detection does not flag, so nobody knows how much it misses. A random sample from every score band of what the policy does not flag, reviewed blind, gives an honest estimate of that, and with it of recall."
    >
      <div className={classes.row}>
        <NumberInput
          className={classes.narrow}
          label="Score bands"
          min={1}
          max={MOST_BANDS}
          allowDecimal={false}
          value={bands}
          onChange={(value) => setBands(whole(value, MOST_BANDS))}
        />
        <NumberInput
          className={classes.narrow}
          label="From each band"
          min={1}
          max={MOST_PER_BAND}
          allowDecimal={false}
          value={perBand}
          onChange={(value) => setPerBand(whole(value, MOST_PER_BAND))}
        />
        <span className={`${classes.dimmed} ${classes.aside}`}>
          Threshold in force: {formatRisk(policy.threshold)} (policy {policy.version})
        </span>
      </div>
      <FailureAlert error={preview.error} title="The bands could not be counted" />
      {preview.strata &&
        (preview.strata.length === 0 ? (
          <p className={classes.plain}>
            No transcript is left that the policy does not flag. Import more under Data, then draw again.
          </p>
        ) : (
          <Bands strata={preview.strata} />
        ))}
      <div>
        <Button onClick={() => setAsking(true)} disabled={count === 0} loading={busy}>
          Draw {countOf(count, 'transcript')}
        </Button>
      </div>
      <FailureAlert error={error} title="Nothing was drawn" onClose={clearError} />
      {done && <DoneNotice onClose={() => setDone(null)}>{done}</DoneNotice>}
      <Dialog
        opened={asking}
        onClose={() => setAsking(false)}
        title={`Draw ${countOf(count, 'transcript')}?`}
      >
        <p className={classes.plain}>
          Each becomes a case that comes up between the others. A draw is kept in the log and cannot be taken
          back.
        </p>
        <Group justify="flex-end" gap="sm" mt="md">
          <Button variant="default" onClick={() => setAsking(false)}>
            Not now
          </Button>
          <Button onClick={draw} loading={busy} data-autofocus>
            Yes, draw
          </Button>
        </Group>
      </Dialog>
    </Panel>
  );
}

function Bands({ strata }: { strata: readonly AuditStratum[] }) {
  return (
    <DataTable
      caption="What would be drawn from each score band"
      columns={[
        'Score band',
        { title: 'Transcripts', numeric: true },
        { title: 'Would draw', numeric: true },
        { title: 'Inclusion probability', numeric: true },
      ]}
      rows={strata.map(({ band, population, drawn, inclusionProbability }) => ({
        key: band[0],
        cells: [
          `${formatRisk(band[0])} to ${formatRisk(band[1])}`,
          formatCount(population),
          formatCount(drawn),
          formatPercent(inclusionProbability),
        ],
      }))}
    />
  );
}
