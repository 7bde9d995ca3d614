import { createContext, use } from 'react';
import type { KnownCase } from '../../../domain/knowledge/known-case.ts';
import { isStuck } from '../../../domain/queue/case-work.ts';
import type { Reviewer } from '../../../domain/reviewers/reviewer.ts';
import { inertText } from '../../../domain/transcript/inert-text.ts';
import { formatAge, formatCount, formatListing, formatMoment } from '../../../words/format.ts';
import { t } from '../../../words/words.ts';
import { RiskMeter } from '../../ui/charts/RiskMeter.tsx';
import { columnsFor } from '../../ui/tables/virtual-columns.ts';
import { Isolated } from '../../ui/text/InertText.tsx';

import { personOf } from '../filter/arrange.ts';
import classes from './table.module.css';

/** What cells show besides their case: the time, and who is looking. */
export const CellContext = createContext<{
  now: number;
  reviewer: string | null;
  /** Everybody who is here; null until it is read. */
  profiles: readonly Reviewer[] | null;
}>({ now: 0, reviewer: null, profiles: null });

const helper = columnsFor<KnownCase>();

/** What a cell says of which the reader must not know. */
function NotShown() {
  return <span className={classes.nobody}>{t('queue.table.notShown')}</span>;
}

function Age({ flaggedAt }: Pick<KnownCase, 'flaggedAt'>) {
  const { now } = use(CellContext);
  if (flaggedAt === null) return <NotShown />;
  return (
    <time dateTime={flaggedAt} title={formatMoment(flaggedAt)}>
      {formatAge(flaggedAt, now)}
    </time>
  );
}

/** Text that the column may cut off; whole in its title. */
function Cut({ text, className }: { text: string; className?: string | undefined }) {
  return (
    <span className={className} title={inertText(text)} translate="no">
      <Isolated text={text} />
    </span>
  );
}

/** Who has the case; marked when it is whoever is looking, and when they hold it. */
function Person({ row }: { row: KnownCase }) {
  const { reviewer, profiles } = use(CellContext);
  const name = personOf(row);
  if (profiles && isStuck(row, profiles)) {
    const stuck = t('queue.table.nobodyMay');
    return (
      <span className={classes.nobody} title={stuck}>
        {stuck}
      </span>
    );
  }
  if (name === null) return <span className={classes.nobody}>{t('queue.table.nobody')}</span>;
  return (
    <span data-held={row.lease !== null || undefined} className={classes.person}>
      {name === reviewer ? <strong>{t('queue.table.you')}</strong> : <Cut text={name} />}
    </span>
  );
}

function Strongest({ strongest }: Pick<KnownCase, 'strongest'>) {
  if (strongest === null) return <NotShown />;
  if (strongest.length === 0) return t('queue.table.noneStrong');
  const names = strongest.map((id) => t(`names.characteristic.${id}`));
  return (
    <span className={classes.tags} title={formatListing(names)}>
      {names.map((name) => (
        <span key={name} className={classes.tag}>
          {name}
        </span>
      ))}
    </span>
  );
}

/** What detection says; hidden from those who review without it. */
const detectionColumns = helper.columns([
  helper.accessor('risk', {
    id: 'risk',
    header: t('queue.table.risk'),
    sortDescFirst: true,
    cell: ({ getValue }) => {
      const risk = getValue();
      if (risk === null) return <NotShown />;
      return (
        <span className={classes.meter}>
          <RiskMeter risk={risk} />
        </span>
      );
    },
  }),
  helper.accessor('strongest', {
    id: 'strongest',
    header: t('queue.table.strongest'),
    enableSorting: false,
    cell: ({ getValue }) => <Strongest strongest={getValue()} />,
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
  helper.accessor('flaggedAt', {
    id: 'age',
    header: t('queue.table.age'),
    sortDescFirst: true,
    cell: ({ getValue }) => <Age flaggedAt={getValue()} />,
  }),
  helper.accessor(personOf, {
    id: 'reviewer',
    header: t('queue.table.reviewer'),
    sortDescFirst: false,
    cell: ({ row }) => <Person row={row.original} />,
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
    cell: ({ getValue }) => <span className={classes.numeric}>{formatCount(getValue())}</span>,
  }),
  helper.accessor('transcriptId', {
    id: 'transcript',
    header: t('queue.table.transcript'),
    sortDescFirst: false,
    cell: ({ getValue }) => <Cut text={getValue()} className={classes.id} />,
  }),
]);

/** All columns; the ids of those that sort are the queue's ways to be sorted. */
export const queueColumns = [...detectionColumns, ...otherColumns];
/** The columns for those who review without what detection says. */
export const blindColumns = otherColumns;
