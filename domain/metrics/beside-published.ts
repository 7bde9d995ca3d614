import type { DefinitionId } from './definitions.ts';
import type { FigureId } from './figure-register.ts';
import type { Proportion } from './intervals.ts';
import { PUBLISHED } from './published.ts';
import type { Statistics } from './statistics.ts';
import { ERROR_RATIOS, type ErrorRatio } from './tally.ts';

/** A published figure with everything that its source says of it. */
export interface PublishedEntry {
  provider: string | null;
  year: number | null;
  what: string;
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
  definition: DefinitionId & FigureId;
  own: Proportion;
  published: PublishedEntry[];
}

/** Published figures that stand alone, with the reason. */
interface FigureApart {
  published: PublishedEntry;
  reason: string;
}

/** Own figures and published ones, side by side only where they mean the same. */
export interface BesidePublished {
  compared: ComparedFigure[];
  apart: FigureApart[];
}

const DEFINITIONS: Record<ErrorRatio, ComparedFigure['definition']> = {
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

const CONFIRMATION = PUBLISHED.confirmation.map((each) => entry({ ...each, unit: 'share' }));

function errorEntry(each: (typeof PUBLISHED.errorRatios)[number]): PublishedEntry {
  const { provider, year, value, section, comment } = each;
  return entry({
    ...{ provider, year, value, section, unit: 'share' },
    what: comment ? `error ratio, ${comment}` : 'error ratio',
    numerator: each.numerator ?? null,
    denominator: each.denominator ?? null,
  });
}

const errorsOf = (method: ErrorRatio | null) =>
  PUBLISHED.errorRatios.filter((each) => each.method === method).map(errorEntry);

function complaintWords(each: (typeof PUBLISHED.appeals)[number]): string {
  const { approximate, reinstatedAccounts, reinstatedItems } = each;
  const words = [
    approximate ? 'complaints, approximately' : 'complaints',
    reinstatedAccounts !== null && `${reinstatedAccounts} accounts reinstated`,
    reinstatedItems !== null && `${reinstatedItems} items reinstated`,
  ];
  return words.filter((each) => each !== false).join(', ');
}

/** What is printed and measures something else. */
const APART: readonly FigureApart[] = [
  ...errorsOf(null).map((published) => ({
    published,
    reason: 'It is not known by which of the three methods it was calculated.',
  })),
  ...PUBLISHED.research.map((each) => ({
    published: entry({ ...each, unit: 'share' }),
    reason:
      'Accuracy is the share of all items that were classified rightly, most of them never flagged; the ' +
      'confirmation rate is a share of the flagged ones.',
  })),
  ...PUBLISHED.appeals.map((each) => ({
    published: entry({
      ...{ provider: each.provider, year: each.year, section: each.section },
      ...{ value: each.complaints, unit: 'complaints', what: complaintWords(each) },
    }),
    reason: 'A count at another service, whose size it follows; only ratios of the same method compare.',
  })),
  ...PUBLISHED.cases.map(({ provider, year, value, unit, comment, section }) => ({
    published: entry({
      ...{ provider, year, value, unit, section },
      what: comment ? `cases identified, ${comment}` : 'cases identified',
    }),
    reason: `A count at another service, in ${unit}; here cases are transcripts made for practice.`,
  })),
  ...PUBLISHED.retention.map((each) => ({
    published: entry(each),
    reason: 'How long data are kept is a setting here, not a figure of the reviews.',
  })),
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
        definition: DEFINITIONS[ratio],
        own: errorRatios[ratio],
        published: errorsOf(ratio),
      })),
    ],
    apart: [...APART],
  };
}
