import type { LabelledRisk } from '../../workflows/read-models.ts';

/** How many labelled transcripts of each outcome lie in one band of risk. */
export interface Band {
  from: number;
  to: number;
  risk: number;
  benign: number;
}

/** Counts labelled risks in bands of equal width; the last one includes 1. */
export function bandsOf(labelled: readonly LabelledRisk[], count: number): Band[] {
  const bands = Array.from({ length: count }, (_, index): Band => {
    return { from: index / count, to: (index + 1) / count, risk: 0, benign: 0 };
  });
  for (const { risk, outcome } of labelled) {
    const band = bands[Math.min(count - 1, Math.max(0, Math.floor(risk * count)))];
    if (band) band[outcome] += 1;
  }
  return bands;
}
