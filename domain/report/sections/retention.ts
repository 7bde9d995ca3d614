import { nameOf } from '../../../words/name-of.ts';
import { rich, t } from '../../../words/words.ts';
import type { LogEntryOf } from '../../decisions/log-entry.ts';
import {
  amount,
  type Block,
  type Line,
  lineOf,
  list,
  numeric,
  paragraph,
  piece,
  type Section,
} from '../blocks.ts';
import type { ReportFacts } from '../facts.ts';

const SAFEGUARDS = (['network', 'pseudonyms', 'roles', 'record', 'periods', 'synthetic'] as const).map(
  (safeguard): Line => [t(`report.retention.safeguards.${safeguard}`)],
);

function purgeRow({ seq, at, payload }: LogEntryOf<'purge'>): Line[] {
  const { transcripts, cases, entries, retention } = payload;
  return [
    [amount(seq)],
    [at],
    [retention ? t('report.retention.timeUp') : t('report.retention.byHand')],
    ...[transcripts, cases, entries, retention?.appeals ?? 0].map((count) => [amount(count)]),
  ];
}

function purgeLog({ purges }: ReportFacts): Block {
  if (purges.length === 0) return paragraph(t('report.retention.noDeletion'));
  return {
    kind: 'table',
    caption: t('report.retention.deletions'),
    columns: [
      t('report.retention.entry'),
      t('report.retention.when'),
      t('report.retention.why'),
      numeric(t('report.column.transcripts')),
      numeric(t('report.column.cases')),
      numeric(t('report.retention.entries')),
      numeric(t('report.retention.appealTexts')),
    ],
    rows: purges.map(purgeRow),
  };
}

/** "layer:rules" in words. */
function groupWords(group: string): string {
  if (!group.startsWith('layer:')) return t('report.retention.all');
  return nameOf('source', group.slice('layer:'.length));
}

function purgedPeriods({ aggregates }: ReportFacts): Block[] {
  if (aggregates.length === 0) return [];
  return [
    {
      kind: 'table',
      caption: t('report.retention.purged'),
      columns: [
        t('report.column.month'),
        t('report.column.layer'),
        ...[
          t('report.column.flagged'),
          t('report.column.confirmed'),
          t('report.column.notConfirmed'),
          t('report.column.inconclusive'),
        ].map(numeric),
        ...[
          t('report.retention.resolved'),
          t('report.retention.reversed'),
          t('report.retention.timedReviews'),
          t('report.retention.seconds'),
        ].map(numeric),
      ],
      rows: aggregates.map((each) => [
        [each.month],
        [groupWords(each.group)],
        ...[each.flagged, each.confirmed, each.notConfirmed, each.inconclusive].map((count) => [
          amount(count),
        ]),
        ...[each.resolved, each.reversed, each.timedReviews, each.seconds].map((count) => [amount(count)]),
      ]),
    },
    paragraph(t('report.retention.apart')),
  ];
}

const kept = (count: number | null, unit: 'months' | 'days'): Line =>
  count === null
    ? [t('report.retention.forever')]
    : lineOf(rich(`report.retention.${unit}`, { count, amount: piece([amount(count)]) }));

/** How long data are kept, what was deleted, and what protects them. */
export function retention(facts: ReportFacts): Section {
  const { transcriptMonths, appealDays } = facts.periods;
  return {
    number: '2.1.8',
    title: t('report.retention.title'),
    blocks: [
      {
        kind: 'table',
        caption: t('report.retention.kept'),
        columns: [t('report.retention.data'), numeric(t('report.retention.period'))],
        rows: [
          [[t('report.retention.transcripts')], kept(transcriptMonths, 'months')],
          [[t('report.retention.appeals')], kept(appealDays, 'days')],
        ],
      },
      purgeLog(facts),
      ...purgedPeriods(facts),
      list(...SAFEGUARDS),
    ],
  };
}

/** With whom data were shared: nobody. */
export const RECIPIENTS: Section = {
  number: '2.1.9',
  title: t('report.recipients.title'),
  blocks: [paragraph(t('report.recipients.text'))],
};
