import type { DefinitionId, IntervalMethod } from './definitions.ts';
import data from './interval-coverage.json' with { type: 'json' };

/** Where a shortfall is told: beside what figures mean, or how intervals are made. */
interface ToldAt {
  figures?: readonly DefinitionId[];
  methods?: readonly IntervalMethod[];
}

/**
 * Intervals that hold the truth less often than they say in some setting of the coverage study (`npm run coverage`), by
 * their names there. A test holds it to what the study measured.
 */
export const INTERVAL_SHORTFALLS = {
  wilson: { methods: ['wilson'] },
  'f1-wilson': { figures: ['lab-f1'] },
  'adjusted-precision': { figures: ['traffic-precision'] },
  'cases-per-day': { figures: ['traffic-load'] },
  'jackknife-kappa': { figures: ['cohen-kappa'], methods: ['jackknife'] },
  'jackknife-ac1': { figures: ['gwet-ac1'] },
  'jackknife-alpha': { figures: ['krippendorff-alpha'] },
  'weighted-kappa': { methods: ['weighted-jackknife'] },
  'many-raters-percent': { figures: ['transcript-agreement'] },
  'many-raters-gwetAC1': { figures: ['transcript-agreement'] },
  'many-raters-krippendorffAlpha': { figures: ['transcript-agreement'] },
  'ranking-brier': { figures: ['lab-brier'] },
  'stratified-share': {
    figures: ['confirmation-weighted', 'same-mix'],
    methods: ['stratified-share'],
  },
  'golden-wilson': {
    figures: [
      'golden-sensitivity',
      'golden-specificity',
      'golden-item-sensitivity',
      'golden-item-specificity',
    ],
  },
} satisfies Record<string, ToldAt>;
type IntervalShortfallId = keyof typeof INTERVAL_SHORTFALLS;

/** A shortfall and the lowest share of intervals that held the truth in any setting. */
export interface IntervalShortfall {
  id: IntervalShortfallId;
  lowest: number;
}

function toldAt(place: keyof ToldAt, wanted: string): IntervalShortfall[] {
  const all = Object.entries(INTERVAL_SHORTFALLS) as [IntervalShortfallId, ToldAt][];
  return all
    .filter(([, told]) => (told[place] as readonly string[] | undefined)?.includes(wanted))
    .map(([id]) => ({ id, lowest: data[id].lowest }));
}

/** Shortfalls of the intervals of a figure. */
export const shortfallsOfFigure = (id: DefinitionId): IntervalShortfall[] => toldAt('figures', id);

/** Shortfalls of a way to make intervals. */
export const shortfallsOfMethod = (method: IntervalMethod): IntervalShortfall[] => toldAt('methods', method);
