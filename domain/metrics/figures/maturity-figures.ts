import type { Maturity } from '../time/maturity.ts';
import { count, type Figure, figure, share, within } from './figure.ts';

/** The figures that time has not settled yet. */
export function maturityFigures({
  settled,
  recallWithPending,
  reversalByMaturity,
  decidedBeforeFlagged,
}: Maturity): Figure[] {
  return [
    count('still-open', 'all', settled.stillOpen),
    share('settled-rate', 'all', settled.confirmationRate),
    share('settled-rate-decided', 'all', settled.confirmationRateDecided),
    share('settled-unconfirmed', 'all', settled.unconfirmedPerFlagged),
    count('recall-pending', 'all', recallWithPending.pending),
    figure('recall-with-pending', 'all', { value: recallWithPending.atRateOfReviewed }),
    figure('recall-pending-all', 'all', { value: recallWithPending.ifAll }),
    ...Object.entries(reversalByMaturity).map(([days, { atRisk, value, logLog95 }]) =>
      figure('reversed-within', `days:${days}`, { n: atRisk, value, ...within('log-log', logLog95) }),
    ),
    count('decided-before-flagged', 'all', decidedBeforeFlagged),
  ];
}
