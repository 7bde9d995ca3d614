import { ERROR_RATIOS, type ErrorRatio } from '../cases/tally.ts';
import type { OutcomeDefinitionId } from '../figures/definitions.ts';
import type { OutcomeFigureId } from '../figures/figure-register.ts';
import type { Proportion } from '../intervals/intervals.ts';
import type { Statistics } from '../statistics.ts';
import { PUBLISHED } from './published.ts';

/** What a published figure is of: in the words of its source, or what is said of it here. */
export type PublishedWhat =
  | { kind: 'quoted'; text: string }
  | { kind: 'error-ratio' | 'cases-identified'; comment: string | null }
  | { kind: 'complaints'; approximate: boolean; accounts: number | null; items: number | null };

/** A published figure with everything that its source says of it. */
export interface PublishedEntry {
  provider: string | null;
  year: number | null;
  what: PublishedWhat;
  /** Null where undefined (0:0) or not given. */
  value: number | null;
  numerator: number | null;
  denominator: number | null;
  unit: string;
  source: string;
  section: string;
}

/** An own figure beside the published ones of the same definition. */
export interface ComparedFigure {
  /** Of the definitions list. */
  definition: OutcomeDefinitionId & OutcomeFigureId;
  own: Proportion;
  published: PublishedEntry[];
}

/** Why a published figure stands alone. */
export type ApartReason = 'method' | 'accuracy' | 'complaints' | 'cases' | 'retention';

/** Published figures that stand alone, with the reason. */
export interface FigureApart {
  published: PublishedEntry;
  reason: ApartReason;
}

/** Own figures and published ones, side by side only where they mean the same. */
export interface BesidePublished {
  compared: ComparedFigure[];
  apart: FigureApart[];
}

const OWN: Record<ErrorRatio, ComparedFigure['definition']> = {
  unconfirmedPerFlagged: 'unconfirmed-per-flagged',
  reversedPerActioned: 'reversed-per-actioned',
  reversedPerAppealed: 'reversed-per-appealed',
};

function entry(own: Pick<PublishedEntry, 'what' | 'value' | 'unit' | 'section'> & Partial<PublishedEntry>) {
  return {
    ...{ provider: null, year: null, numerator: null, denominator: null, source: PUBLISHED.source },
    ...own,
  } satisfies PublishedEntry;
}

const quoted = (text: string): PublishedWhat => ({ kind: 'quoted', text });

const CONFIRMATION = PUBLISHED.confirmation.map((each) =>
  entry({ ...each, what: quoted(each.what), unit: 'share' }),
);

function errorEntry(each: (typeof PUBLISHED.errorRatios)[number]): PublishedEntry {
  const { provider, year, value, section, comment } = each;
  return entry({
    ...{ provider, year, value, section, unit: 'share' },
    what: { kind: 'error-ratio', comment: comment || null },
    numerator: each.numerator ?? null,
    denominator: each.denominator ?? null,
  });
}

const errorsOf = (method: ErrorRatio | null) =>
  PUBLISHED.errorRatios.filter((each) => each.method === method).map(errorEntry);

/** What is printed and measures something else. */
const APART: readonly FigureApart[] = [
  ...errorsOf(null).map((published): FigureApart => ({ published, reason: 'method' })),
  ...PUBLISHED.research.map(
    (each): FigureApart => ({
      published: entry({ ...each, what: quoted(each.what), unit: 'share' }),
      reason: 'accuracy',
    }),
  ),
  ...PUBLISHED.appeals.map(
    ({ provider, year, section, complaints, approximate, ...reinstated }): FigureApart => ({
      published: entry({
        ...{ provider, year, section, value: complaints, unit: 'complaints' },
        what: {
          ...{ kind: 'complaints', approximate },
          ...{ accounts: reinstated.reinstatedAccounts, items: reinstated.reinstatedItems },
        },
      }),
      reason: 'complaints',
    }),
  ),
  ...PUBLISHED.cases.map(
    ({ provider, year, value, unit, comment, section }): FigureApart => ({
      published: entry({
        ...{ provider, year, value, unit, section },
        what: { kind: 'cases-identified', comment: comment || null },
      }),
      reason: 'cases',
    }),
  ),
  ...PUBLISHED.retention.map(
    (each): FigureApart => ({
      published: entry({ ...each, what: quoted(each.what) }),
      reason: 'retention',
    }),
  ),
];

/**
 * Sets own figures beside published ones of the same definition: the confirmation rate beside the share of flagged
 * cases that review confirmed, each error ratio beside those of the same method. Everything else stands apart.
 */
export function besidePublished({ confirmationRate, errorRatios }: Statistics): BesidePublished {
  return {
    compared: [
      { definition: 'confirmation-rate', own: confirmationRate, published: CONFIRMATION },
      ...ERROR_RATIOS.map((ratio) => ({
        definition: OWN[ratio],
        own: errorRatios[ratio],
        published: errorsOf(ratio),
      })),
    ],
    apart: [...APART],
  };
}
