import type { LogEntryOf } from '../../decisions/log-entry.ts';
import type { DetectionLayer } from '../../detection/detection-layers.ts';
import { LAYER_NAMES } from '../../detection/layer-names.ts';
import { amount, type Block, type Line, list, numeric, paragraph, type Section } from '../blocks.ts';
import type { ReportFacts } from '../facts.ts';

const SAFEGUARDS: readonly Line[] = [
  [
    'No network: the content security policy of the extension lets it connect to nothing, and the one permission it asks for is an alarm, by which it purges.',
  ],
  ['Pseudonyms: reviewers appear under names that they chose; this report holds none of them.'],
  ['Roles: what each may do is one table, which every use case enforces.'],
  ['A record that cannot be altered unnoticed: each entry of the log carries the hash of the one before.'],
  ['Retention by period, with a dry run before and an entry in the log after each purge.'],
  ['Synthetic transcripts only; a test scans every text that is shipped.'],
];

function purgeRow({ seq, at, payload }: LogEntryOf<'purge'>): Line[] {
  const { transcripts, cases, entries, retention } = payload;
  return [
    [amount(seq)],
    [at],
    [retention ? 'its time was up' : 'by hand'],
    ...[transcripts, cases, entries, retention?.appeals ?? 0].map((count) => [amount(count)]),
  ];
}

function purgeLog({ purges }: ReportFacts): Block {
  if (purges.length === 0) return paragraph('Nothing was deleted yet.');
  return {
    kind: 'table',
    caption: 'Every deletion that the log tells of',
    columns: [
      'Entry of the log',
      'When',
      'Why',
      numeric('Transcripts'),
      numeric('Cases'),
      numeric('Log entries'),
      numeric('Appeal texts'),
    ],
    rows: purges.map(purgeRow),
  };
}

/** "layer:rules" in words. */
function groupWords(group: string): string {
  if (!group.startsWith('layer:')) return 'All';
  const layer = group.slice('layer:'.length);
  return LAYER_NAMES[layer as DetectionLayer] ?? layer;
}

function purgedPeriods({ aggregates }: ReportFacts): Block[] {
  if (aggregates.length === 0) return [];
  return [
    {
      kind: 'table',
      caption: 'What is left of purged cases, by the month in which they were flagged',
      columns: [
        'Month',
        'Layer',
        ...['Flagged', 'Confirmed', 'Not confirmed', 'Inconclusive'].map(numeric),
        ...['Appeals decided', 'Reversed', 'Timed reviews', 'Seconds'].map(numeric),
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
    paragraph('Purged cases are in no other figure of this report.'),
  ];
}

const kept = (count: number | null, unit: string): Line =>
  count === null ? ['until they are deleted by hand'] : [amount(count), ` ${unit}`];

/** How long data are kept, what was deleted, and what protects them. */
export function retention(facts: ReportFacts): Section {
  const { transcriptMonths, appealDays } = facts.periods;
  return {
    number: '2.1.8',
    title: 'Retention policy and data protection safeguards',
    blocks: [
      {
        kind: 'table',
        caption: 'How long data are kept',
        columns: ['Data', numeric('Period')],
        rows: [
          [['Transcripts, and the cases and outcomes that came of them'], kept(transcriptMonths, 'months')],
          [['Texts of appeals, after the decision'], kept(appealDays, 'days')],
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
  title: 'Organisations acting in the public interest with which data has been shared',
  blocks: [
    paragraph(
      'None. Nothing is reported to anybody: the cases are synthetic, and nothing leaves the browser but files that somebody saves.',
    ),
  ],
};
