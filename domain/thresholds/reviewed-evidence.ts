import { TENTHS, tenthOf } from '../metrics/selection/risk-tenths.ts';
import { currentDraw } from '../quality/current-draw.ts';
import { truthOf } from '../quality/sample-truth.ts';
import { type Case, standingOutcome } from '../queue/case.ts';
import { drawIdOf } from '../queue/draw-id.ts';
import type { UnknownStratum } from './sweep.ts';

/** A case as far as evidence needs it. */
export type EvidenceCase = Pick<
  Case,
  'transcriptId' | 'origin' | 'state' | 'risk' | 'verdict' | 'appeal' | 'audit' | 'flaggedAt' | 'match'
>;

/** What a reviewed transcript says, and how many it stands for. */
export interface Weighed {
  positive: boolean;
  weight: number;
  /** Index of its stratum; null for one that stands for itself alone. */
  stratum: number | null;
}

/** What is known from reviews, and what is not. */
export interface ReviewedEvidence {
  /** By transcript id. */
  weighed: Map<string, Weighed>;
  /** Strata of which nothing was reviewed. */
  unknown: UnknownStratum[];
  /** Flagged cases, and those of them with a verdict that says yes or no. */
  flagged: number;
  decided: number;
  inconclusive: number;
  /** Cases of pictures, which are left out: no threshold of a transcript flagged them. */
  pictures: number;
  /** Audit samples with such a verdict. */
  audited: number;
  /** When the audit sample was drawn that recall rests on; null without one. */
  drawnAt: string | null;
}

/** Cases that stand for each other: those of a score band. */
interface Stratum {
  band: [number, number];
  population: number;
  known: { transcriptId: string; positive: boolean }[];
}

function stratumOf(band: [number, number], population: number, members: readonly EvidenceCase[]): Stratum {
  const known = members.flatMap((each) => {
    const positive = truthOf(each);
    return positive === null ? [] : [{ transcriptId: each.transcriptId, positive }];
  });
  return { band, population, known };
}

/** By tenth of risk, in which decided flagged cases stand for undecided ones. */
function flaggedStrata(flagged: readonly EvidenceCase[]): Stratum[] {
  return [...Map.groupBy(flagged, ({ risk }) => tenthOf(risk))].map(([band, members]) =>
    stratumOf([band / TENTHS, (band + 1) / TENTHS], members.length, members),
  );
}

/**
 * Weighs reviewed cases so that they stand for everything that was scored: an audit sample by its inclusion
 * probability (D. G. Horvitz, D. J. Thompson, JASA 47, 1952), and within a score band by the decided ones for those
 * not yet decided. Golden items were chosen, not drawn, and are left out, as is what is inconclusive, and what is the
 * match of a picture: its risk is the share of bits that agree, and no probability.
 */
export function weighReviewed(all: readonly EvidenceCase[]): ReviewedEvidence {
  const cases = all.filter(({ match }) => match === undefined);
  const everFlagged = cases.filter(({ origin }) => origin === 'detection');
  const flagged = everFlagged.filter(({ state }) => state !== 'withdrawn');
  const audited = cases.filter(({ origin, audit }) => origin === 'audit-sample' && audit !== null);
  const draw = currentDraw(audited, (each) => ({
    ...each.audit!,
    drawId: drawIdOf(each.audit!, each.flaggedAt),
    drawnAt: Date.parse(each.flaggedAt),
    positive: truthOf(each),
  }));
  const strata = [
    // What a higher threshold withdrew has a case, so that no audit sample is drawn of it: it belongs here.
    ...flaggedStrata(everFlagged),
    ...draw.strata.map(({ band, population, members }) => stratumOf(band!, population, members)),
  ];
  const weighed = new Map<string, Weighed>();
  for (const each of audited) {
    const positive = truthOf(each);
    if (positive !== null) weighed.set(each.transcriptId, { positive, weight: 1, stratum: null });
  }
  for (const [index, { population, known }] of strata.entries())
    for (const { transcriptId, positive } of known)
      weighed.set(transcriptId, {
        positive,
        weight: population / known.length,
        stratum: known.length === population ? null : index,
      });
  return {
    weighed,
    unknown: strata
      .filter(({ known, population }) => known.length === 0 && population > 0)
      .map(({ band, population }) => ({ band, population })),
    flagged: flagged.length,
    decided: flagged.filter((each) => truthOf(each) !== null).length,
    inconclusive: [...flagged, ...audited].filter((each) => standingOutcome(each) === 'inconclusive').length,
    pictures: all.length - cases.length,
    audited: audited.filter((each) => truthOf(each) !== null).length,
    drawnAt: draw.drawnAt === null ? null : new Date(draw.drawnAt).toISOString(),
  };
}
