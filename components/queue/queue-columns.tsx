import { createColumnHelper, rowSortingFeature, tableFeatures } from '@tanstack/react-table';
import type { Case } from '../../domain/queue/case.ts';
import { characteristicName } from '../../domain/transcript/characteristics.ts';
import { inertText } from '../../domain/transcript/inert-text.ts';
import { formatAge, formatCount, formatMoment } from '../ui/format.ts';
import { Isolated } from '../ui/InertText.tsx';
import { SOURCE_NAMES } from '../ui/names.ts';
import { RiskMeter } from '../ui/RiskMeter.tsx';
import { useNow } from '../ui/useNow.ts';
import classes from './queue.module.css';

/**
 * What the queue's table does by itself: know which column sorts. Sorting and filtering 100,000 cases is done
 * before (arrange.ts), and the table is given the rows in sight.
 */
export const queueFeatures = tableFeatures({ rowSortingFeature });

const helper = createColumnHelper<typeof queueFeatures, Case>();

function Age({ flaggedAt }: { flaggedAt: string }) {
  const now = useNow();
  return (
    <time dateTime={flaggedAt} title={formatMoment(flaggedAt)}>
      {formatAge(flaggedAt, now)}
    </time>
  );
}

/** Text that the column may cut off; whole in its title. */
function Cut({ text, className }: { text: string; className?: string | undefined }) {
  return (
    <span className={className} title={inertText(text)}>
      <Isolated text={text} />
    </span>
  );
}

function Strongest({ strongest }: Pick<Case, 'strongest'>) {
  if (strongest.length === 0) return 'None above 0.5';
  return (
    <span className={classes.tags}>
      {strongest.map((id) => (
        <span key={id} className={classes.tag}>
          {characteristicName(id)}
        </span>
      ))}
    </span>
  );
}

/** The columns; the ids of those that sort are the queue's ways to be sorted. */
export const queueColumns = helper.columns([
  helper.accessor('risk', {
    id: 'risk',
    header: 'Risk',
    sortDescFirst: true,
    cell: ({ getValue }) => <RiskMeter risk={getValue()} />,
  }),
  helper.accessor('strongest', {
    id: 'strongest',
    header: 'Strongest characteristics',
    enableSorting: false,
    cell: ({ getValue }) => <Strongest strongest={getValue()} />,
  }),
  helper.accessor('flaggedBy', {
    id: 'source',
    header: 'Flagged by',
    enableSorting: false,
    cell: ({ getValue }) =>
      getValue()
        .map((source) => SOURCE_NAMES[source])
        .join(', '),
  }),
  helper.accessor('flaggedAt', {
    id: 'age',
    header: 'Age',
    sortDescFirst: true,
    cell: ({ getValue }) => <Age flaggedAt={getValue()} />,
  }),
  helper.accessor('channel', {
    id: 'channel',
    header: 'Channel',
    sortDescFirst: false,
    cell: ({ getValue }) => <Cut text={getValue()} />,
  }),
  helper.accessor('locale', {
    id: 'locale',
    header: 'Locale',
    sortDescFirst: false,
    cell: ({ getValue }) => <Cut text={getValue()} />,
  }),
  helper.accessor('messageCount', {
    id: 'messages',
    header: 'Messages',
    sortDescFirst: true,
    cell: ({ getValue }) => <span className={classes.numeric}>{formatCount(getValue())}</span>,
  }),
  helper.accessor('transcriptId', {
    id: 'transcript',
    header: 'Transcript',
    sortDescFirst: false,
    cell: ({ getValue }) => <Cut text={getValue()} className={classes.id} />,
  }),
]);
