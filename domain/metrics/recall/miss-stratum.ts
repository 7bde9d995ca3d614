/** A part of what was not flagged, and what the review of a random sample of it found. */
export interface MissStratum {
  /** Members, drawn or not. */
  population: number;
  /** Drawn without replacement and reviewed. */
  sampled: number;
  /** Risky ones among the sampled. */
  misses: number;
}
