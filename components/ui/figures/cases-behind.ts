import { createContext, use } from 'react';
import { hasCasesBehind } from '../../../domain/metrics/figures/cases-behind.ts';
import type { Figure } from '../../../domain/metrics/figures/figure.ts';

/** Opens the cases behind a figure, where a screen can; null where it cannot. */
export const CasesBehindContext = createContext<((figure: Figure) => void) | null>(null);

/** Opens the cases behind a figure; null where there is nothing to open. */
export function useOpenCases(figure: Figure | undefined): (() => void) | null {
  const open = use(CasesBehindContext);
  if (!open || !figure || !hasCasesBehind(figure.id, figure.scope)) return null;
  const { n, value } = figure;
  return (n ?? value ?? 0) > 0 ? () => open(figure) : null;
}
