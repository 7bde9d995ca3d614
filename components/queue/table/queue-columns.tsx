import type { KnownCase } from '../../../domain/knowledge/known-case.ts';
import { nameOfCase } from '../../../domain/queue/case-name.ts';
import { formatListing } from '../../../words/format.ts';
import { t } from '../../../words/words.ts';
import { packName } from '../../ui/pack-name.ts';
import { columnsFor } from '../../ui/tables/virtual-columns.ts';
import { holderOf, lastReviewerOf } from '../filter/arrange.ts';
import {
  Age,
  Assignee,
  Characteristics,
  Cut,
  Messages,
  Named,
  NotShown,
  Person,
  RiskScore,
} from './cells.tsx';
import { HitCell } from './HitCell.tsx';

const helper = columnsFor<KnownCase>();

/** The message in which a search was found; only while messages are searched. */
const hitColumn = helper.display({
  id: 'hit',
  header: t('queue.table.hit'),
  cell: ({ row }) => <HitCell row={row.original} />,
});

/** What detection says; hidden from those who review without it. */
const detectionColumns = helper.columns([
  helper.accessor('risk', {
    id: 'risk',
    header: t('queue.table.risk'),
    sortDescFirst: true,
    cell: ({ row }) => <RiskScore row={row.original} />,
  }),
  helper.accessor('strongest', {
    id: 'strongest',
    header: t('queue.table.strongest'),
    enableSorting: false,
    cell: ({ row }) => <Characteristics row={row.original} />,
  }),
]);

const otherColumns = helper.columns([
  helper.accessor('state', {
    id: 'state',
    header: t('queue.table.state'),
    sortDescFirst: false,
    cell: ({ getValue }) => t(`names.state.${getValue()}`),
  }),
  helper.accessor('flaggedBy', {
    id: 'source',
    header: t('queue.table.flaggedBy'),
    enableSorting: false,
    cell: ({ getValue }) => {
      const sources = getValue();
      if (sources === null) return <NotShown />;
      return formatListing(sources.map((source) => t(`names.source.${source}`)));
    },
  }),
  helper.accessor(({ model }) => packName(model), {
    id: 'pack',
    header: t('queue.table.pack'),
    enableSorting: false,
    cell: ({ row, getValue }) =>
      row.original.flaggedBy === null || row.original.match ? <NotShown /> : <Cut text={getValue()} />,
  }),
  helper.accessor('flaggedAt', {
    id: 'age',
    header: t('queue.table.age'),
    sortDescFirst: true,
    cell: ({ getValue }) => <Age flaggedAt={getValue()} />,
  }),
  helper.accessor('assignee', {
    id: 'assignee',
    header: t('queue.table.assignee'),
    sortDescFirst: false,
    cell: ({ row }) => <Assignee row={row.original} />,
  }),
  helper.accessor(holderOf, {
    id: 'holder',
    header: t('queue.table.holder'),
    sortDescFirst: false,
    cell: ({ getValue }) => <Person name={getValue()} held />,
  }),
  helper.accessor(lastReviewerOf, {
    id: 'reviewer',
    header: t('queue.table.reviewer'),
    sortDescFirst: false,
    cell: ({ getValue }) => <Person name={getValue()} />,
  }),
  helper.accessor('channel', {
    id: 'channel',
    header: t('queue.table.channel'),
    sortDescFirst: false,
    cell: ({ getValue }) => <Cut text={getValue()} />,
  }),
  helper.accessor('locale', {
    id: 'locale',
    header: t('queue.table.locale'),
    sortDescFirst: false,
    cell: ({ getValue }) => <Cut text={getValue()} />,
  }),
  helper.accessor('messageCount', {
    id: 'messages',
    header: t('queue.table.messages'),
    sortDescFirst: true,
    cell: ({ row }) => <Messages row={row.original} />,
  }),
  helper.accessor(nameOfCase, {
    id: 'transcript',
    header: t('queue.table.transcript'),
    sortDescFirst: false,
    cell: ({ row }) => <Named row={row.original} />,
  }),
]);

/** All columns; the ids of those that sort are the queue's ways to be sorted. */
export const queueColumns = [...detectionColumns, hitColumn, ...otherColumns];
/** The columns for those who review without what detection says. */
export const blindColumns = [hitColumn, ...otherColumns];
/** What headings say of what stands below them, by column. */
export const ABOUT_COLUMNS = { risk: t('queue.table.riskAbout'), strongest: t('queue.table.strongestAbout') };
