import metrics from '../docs/metrics.md?raw';

/** docs/metrics.md: what each figure means, with formula and source. */
export const METRICS = metrics;
