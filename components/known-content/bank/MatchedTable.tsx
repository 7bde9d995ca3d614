import { Anchor } from '@mantine/core';
import { Link } from 'wouter';
import { formatCount } from '../../../words/format.ts';
import { t } from '../../../words/words.ts';
import type { MatchedEntry } from '../../../workflows/matching/bank-review.ts';
import { entryAddress } from '../../ui/bank-address.ts';
import { IntervalBar } from '../../ui/charts/IntervalBar.tsx';
import { OneLineFigure } from '../../ui/figures/OneLineFigure.tsx';
import { fractionText, intervalText, shareText } from '../../ui/figures/share-text.ts';
import { PagedTable } from '../../ui/tables/PagedTable.tsx';
import { Tag } from '../../ui/text/Tag.tsx';
import classes from './bank-page.module.css';
import { boundsText, trustText } from './EntryFindings.tsx';
import { shortHash } from './short-hash.ts';

/** Rows that are shown at first. */
const PAGE = 10;

const numeric = (title: string) => ({ title, numeric: true as const });

const COLUMNS = [
  t('bankPage.quality.entry'),
  t('bankPage.quality.status'),
  numeric(t('bankPage.quality.entryMatches')),
  numeric(t('bankPage.quality.reviewed')),
  numeric(t('bankPage.quality.precision')),
  numeric(t('bankPage.quality.interval')),
  numeric(t('bankPage.quality.trust')),
  numeric(t('bankPage.quality.bounds')),
  { title: '', ticks: true as const },
];

function rowOf({ entry, findings, precision }: MatchedEntry) {
  const { matches, trust } = findings;
  return {
    key: entry.id,
    cells: [
      <Anchor
        key="hash"
        component={Link}
        href={entryAddress(entry)}
        className={classes.shortHash}
        translate="no"
      >
        {shortHash(entry)}
      </Anchor>,
      <Tag key="status" tone={entry.status === 'active' ? 'plain' : 'soon'}>
        {t(`names.entryStatus.${entry.status}`)}
      </Tag>,
      formatCount(matches),
      <OneLineFigure key="reviewed" text={fractionText(precision)} />,
      <OneLineFigure key="precision" text={shareText(precision)} />,
      <OneLineFigure key="interval" text={intervalText(precision)} />,
      trustText(trust.value),
      <OneLineFigure key="bounds" text={boundsText(trust)} />,
      <IntervalBar key="bar" value={trust.value} interval={trust.bounds95} />,
    ],
  };
}

/** How each entry does that matched something, the least trusted first. */
export function MatchedTable({ matched }: { matched: readonly MatchedEntry[] }) {
  return (
    <PagedTable
      caption={t('bankPage.quality.byEntry')}
      columns={COLUMNS}
      page={PAGE}
      count={matched.length}
      rowsTo={(end) => matched.slice(0, end).map(rowOf)}
    />
  );
}
