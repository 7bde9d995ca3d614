import { STAMP_COLUMNS, type Stamp } from '../decisions/stamp.ts';
import { type AlphaFigure, calibrationFigures } from '../training/calibration-figures.ts';
import type { SeenSession } from '../training/calibration-seen.ts';
import { agreesWith } from '../training/calibration-session.ts';
import { type Cell, tableToCsv } from './table.ts';

const ALPHA = ['alpha_before', 'alpha_after', 'alpha_change'];

const COLUMNS = [
  ...[
    'session_id',
    'title',
    'case',
    'transcript_id',
    'key_from',
    'key_verdict',
    'person',
    'round',
    'verdict',
  ],
  ...['characteristics', 'reason', 'agrees_with_key', 'note'],
  ...ALPHA.flatMap((name) => [name, `${name}_low`, `${name}_high`]),
];

const alphaCells = (figure: AlphaFigure | null): Cell[] => [
  figure?.value ?? null,
  ...(figure?.interval ?? [null, null]),
];

/**
 * A calibration session as CSV (RFC 4180, CRLF, a header), safe to open in a spreadsheet: a row for each vote that
 * everybody may see, with the agreement of all of them, and what each row says of the export.
 */
export function calibrationToCsv(session: SeenSession, stamp: Stamp): string {
  const { before, after, change } = calibrationFigures(session, session.shown);
  const common = [
    ...[before, after, change].flatMap(alphaCells),
    ...STAMP_COLUMNS.map((column) => stamp[column] ?? null),
  ];
  const places = new Map(session.items.map((item, place) => [item.id, { ...item, place: place + 1 }]));
  const rows = session.votes
    .filter(({ round }) => round <= session.shown)
    .map((vote): { place: number; cells: Cell[] } => {
      const { place, key, source } = places.get(vote.item)!;
      const item = source === 'purged' ? null : vote.item;
      return {
        place,
        cells: [
          ...[session.id, session.title, place, item, key?.from ?? null, key?.verdict ?? null],
          ...[vote.person, vote.round, vote.verdict, vote.characteristics.join(' '), vote.reason],
          ...[key && agreesWith(key, vote.verdict), session.notes[vote.item] ?? null, ...common],
        ],
      };
    })
    .sort((one, other) => one.place - other.place);
  return tableToCsv({ columns: [...COLUMNS, ...STAMP_COLUMNS], rows: rows.map(({ cells }) => cells) });
}
