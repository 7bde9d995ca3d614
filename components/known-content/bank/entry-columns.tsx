import type { Entry } from '../../../domain/matching/bank/entry.ts';
import { isLowQuality } from '../../../domain/metrics/matching/bank-quality.ts';
import { formatCount, formatDay } from '../../../words/format.ts';
import { t } from '../../../words/words.ts';
import { columnsFor } from '../../ui/tables/virtual-columns.ts';
import { Isolated } from '../../ui/text/InertText.tsx';
import { Tag } from '../../ui/text/Tag.tsx';
import page from './bank-page.module.css';
import classes from './entries.module.css';

const helper = columnsFor<Entry>();

function Quality({ entry }: { entry: Entry }) {
  if (entry.quality === null) return null;
  return isLowQuality(entry) ? (
    <Tag tone="soon">{formatCount(entry.quality)}</Tag>
  ) : (
    formatCount(entry.quality)
  );
}

const Status = ({ status }: Pick<Entry, 'status'>) => (
  <Tag tone={status === 'active' ? 'plain' : 'soon'}>{t(`names.entryStatus.${status}`)}</Tag>
);

const Hash = ({ hash }: Pick<Entry, 'hash'>) => (
  <span className={page.hash} translate="no" title={hash}>
    {hash}
  </span>
);

const Day = ({ date }: Pick<Entry, 'date'>) =>
  date === null ? null : <time dateTime={date}>{formatDay(date)}</time>;

/** The columns of the entries, where there is room for them. */
export const COLUMNS = helper.columns([
  helper.display({
    id: 'hash',
    header: t('bankPage.entries.hash'),
    cell: ({ row: { original } }) => <Hash hash={original.hash} />,
  }),
  helper.display({
    id: 'method',
    header: t('bankPage.entries.method'),
    cell: ({ row: { original } }) => t(`names.method.${original.method}`),
  }),
  helper.display({
    id: 'quality',
    header: t('bankPage.entries.quality'),
    cell: ({ row: { original } }) => <Quality entry={original} />,
  }),
  helper.display({
    id: 'status',
    header: t('bankPage.entries.status'),
    cell: ({ row: { original } }) => <Status status={original.status} />,
  }),
  helper.display({
    id: 'source',
    header: t('bankPage.entries.source'),
    cell: ({ row: { original } }) => <Isolated text={original.source} />,
  }),
  helper.display({
    id: 'tags',
    header: t('bankPage.entries.tags'),
    cell: ({ row: { original } }) => <Isolated text={original.tags.join(' ')} />,
  }),
  helper.display({
    id: 'date',
    header: t('bankPage.entries.date'),
    cell: ({ row: { original } }) => <Day date={original.date} />,
  }),
]);

/** The same in a narrow window: the hash, and below it what it is. */
export const CARDS = helper.columns([
  helper.display({
    id: 'card',
    header: t('bankPage.entries.hash'),
    cell: ({ row: { original } }) => (
      <>
        <div className={classes.cardHash}>
          <Hash hash={original.hash} />
        </div>
        <div className={classes.under}>
          <Status status={original.status} />
          <span>{t(`names.method.${original.method}`)}</span>
          <Quality entry={original} />
          <Isolated text={original.tags.join(' ')} />
        </div>
      </>
    ),
  }),
]);
