import formats from '../../docs/formats.md?raw';
import metrics from '../../docs/metrics.md?raw';

/** docs/metrics.md: what each figure means, with formula and source. */
export const METRICS = metrics;

/** docs/formats.md: the files that are read, with examples. */
export const FORMATS = formats;
