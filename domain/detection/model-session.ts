/** Bags of hashed features, one row a window of text, padded with id 0. */
export interface BagBatch {
  /** rows × width, row-major. */
  ids: Int32Array;
  rows: number;
  width: number;
}

/** The loaded model. Whoever holds the runtime (worker, Node) makes one. */
export interface HeadSession {
  /** rows × heads logits. */
  logits(batch: BagBatch): Promise<Float32Array>;
  /** rows × width × heads: what each feature adds to each head; sums over the width to logits less the bias. */
  contributions(batch: BagBatch): Promise<Float32Array>;
}
