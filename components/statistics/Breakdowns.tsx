import type { Statistics } from '../../domain/metrics/statistics.ts';
import type { FlagSource } from '../../domain/thresholds/policy.ts';
import { CHARACTERISTIC_IDS, characteristicName } from '../../domain/transcript/characteristics.ts';
import { DataTable } from '../ui/DataTable.tsx';
import { formatDuration } from '../ui/format.ts';
import { Isolated } from '../ui/InertText.tsx';
import { SOURCE_NAMES } from '../ui/names.ts';
import { Panel } from '../ui/Panel.tsx';
import { fractionText, intervalText, type Share, shareText } from '../ui/Ratio.tsx';
import classes from './statistics.module.css';

const SHARE_COLUMNS = [
  { title: 'Confirmed', numeric: true },
  { title: 'Confirmation rate', numeric: true },
  { title: '95 % interval', numeric: true },
] as const;

const shareCells = (share: Share) => [fractionText(share), shareText(share), intervalText(share)];

/** The confirmation rate by what reviewers marked, by layer and by reviewer. */
export function Breakdowns({ statistics }: { statistics: Statistics }) {
  const { byCharacteristic, byLayer, byReviewer } = statistics;
  return (
    <div className={classes.breakdowns}>
      <Panel
        title="By characteristic"
        description="Over the cases in which the reviewer marked it. A case may count in several rows."
      >
        <DataTable
          caption="Confirmation rate by characteristic marked"
          hideCaption
          columns={['Characteristic', ...SHARE_COLUMNS]}
          rows={CHARACTERISTIC_IDS.flatMap((id) => {
            const share = byCharacteristic[id]?.confirmationRate;
            return share ? [{ key: id, cells: [characteristicName(id), ...shareCells(share)] }] : [];
          })}
        />
      </Panel>
      <Panel title="By layer" description="Over the cases that the layer flagged.">
        <DataTable
          caption="Confirmation rate by layer"
          hideCaption
          columns={['Layer', ...SHARE_COLUMNS]}
          rows={Object.entries(byLayer).map(([layer, { confirmationRate }]) => ({
            key: layer,
            cells: [SOURCE_NAMES[layer as FlagSource] ?? layer, ...shareCells(confirmationRate)],
          }))}
        />
      </Panel>
      <Panel title="By reviewer" description="Practice figures. They do not rank people.">
        <DataTable
          caption="Confirmation rate by reviewer"
          hideCaption
          columns={['Reviewer', ...SHARE_COLUMNS, { title: 'Median time', numeric: true }]}
          rows={Object.entries(byReviewer).map(([name, { confirmationRate, medianSeconds }]) => ({
            key: name,
            cells: [
              <Isolated key="name" text={name} />,
              ...shareCells(confirmationRate),
              medianSeconds === null ? 'undefined' : formatDuration(medianSeconds),
            ],
          }))}
        />
      </Panel>
    </div>
  );
}
