import { create } from 'zustand';
import type { ComparedSet } from '../../domain/matching/compared-set.ts';
import { asFailure } from '../base/failure.ts';
import type { ComparisonProgress, ComparisonReport } from './comparison.ts';
import { compareFiles, compareGenerated } from './pictures.ts';

interface ComparisonRun {
  /** How far the one under way is; null while none is. */
  progress: ComparisonProgress | null;
  /** What came of the last; null of none. */
  report: ComparisonReport | null;
  /** Why the last failed; null of nothing. */
  failure: unknown;
}

const NOTHING: ComparisonRun = { progress: null, report: null, failure: null };

/** The comparison of this tab; it goes on while another screen is shown. */
export const useComparison = create<ComparisonRun>(() => NOTHING);

let controller: AbortController | null = null;

async function run(
  compare: (following: {
    signal: AbortSignal;
    onProgress: (progress: ComparisonProgress) => void;
  }) => Promise<ComparisonReport>,
): Promise<void> {
  if (controller) return;
  const current = new AbortController();
  controller = current;
  useComparison.setState({ ...NOTHING, progress: { step: 'banks', done: 0, total: 0 } });
  try {
    const onProgress = (progress: ComparisonProgress) => useComparison.setState({ progress });
    useComparison.setState({ report: await compare({ signal: current.signal, onProgress }) });
  } catch (error) {
    if (!current.signal.aborted) useComparison.setState({ failure: asFailure(error) });
  } finally {
    controller = null;
    useComparison.setState({ progress: null });
  }
}

/** Compares pictures that are drawn around those of a bank, unless a comparison is under way. */
export const runGenerated = (plan: ComparedSet, source: string): Promise<void> =>
  run((following) => compareGenerated(plan, source, following));

/** Compares files, unless a comparison is under way. */
export const runFiles = (files: readonly File[], source: string): Promise<void> =>
  run((following) => compareFiles(files, source, following));

/** Stops the comparison under way, which then leaves nothing behind. */
export function stopComparison(): void {
  controller?.abort();
}

/** Takes the report, or the failure, off the screen. */
export function dismissComparison(): void {
  useComparison.setState({ report: null, failure: null });
}
