/** Messages of an ONNX file through which a tensor can be reached, and which of their fields lead on. */
const LEADS_TO: Record<string, Record<number, string>> = {
  model: { 7: 'graph', 20: 'training', 25: 'function' },
  training: { 1: 'graph', 2: 'graph' },
  graph: { 1: 'node', 5: 'tensor', 15: 'sparseTensor' },
  function: { 7: 'node', 11: 'attribute' },
  node: { 5: 'attribute' },
  attribute: { 5: 'tensor', 6: 'graph', 10: 'tensor', 11: 'graph', 22: 'sparseTensor', 23: 'sparseTensor' },
  sparseTensor: { 1: 'tensor', 2: 'tensor' },
  tensor: {},
};

/** TensorProto: where the data lies (list of key and value), and whether it lies elsewhere (1). */
const EXTERNAL_DATA = 13;
const DATA_LOCATION = 14;

/** Graphs within graphs; readers of protocol buffers stop at 100. */
const DEEPEST = 64;

const WIRE = { varint: 0, eightBytes: 1, bytes: 2, fourBytes: 5 } as const;

class Malformed extends Error {}

/** Walks over protocol buffers without decoding what it has no need of. */
class Walker {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  /** Whether a tensor in this message, which ends at `end`, keeps its data elsewhere. */
  external(message: string, end: number, depth: number): boolean {
    if (depth > DEEPEST) throw new Malformed();
    const leads = LEADS_TO[message]!;
    while (this.#at < end) {
      const tag = this.#varint(end);
      if (tag > 0xffffffff) throw new Malformed();
      const field = Math.floor(tag / 8);
      switch (tag % 8) {
        case WIRE.varint: {
          const value = this.#varint(end);
          if (message === 'tensor' && field === DATA_LOCATION && value !== 0) return true;
          break;
        }
        case WIRE.eightBytes:
          this.#skip(8, end);
          break;
        case WIRE.fourBytes:
          this.#skip(4, end);
          break;
        case WIRE.bytes: {
          if (message === 'tensor' && field === EXTERNAL_DATA) return true;
          const length = this.#varint(end);
          const next = leads[field];
          if (length > end - this.#at) throw new Malformed();
          if (!next) this.#skip(length, end);
          else if (this.external(next, this.#at + length, depth + 1)) return true;
          break;
        }
        default:
          throw new Malformed();
      }
    }
    return false;
  }

  #skip(length: number, end: number): void {
    this.#at += length;
    if (this.#at > end) throw new Malformed();
  }

  /** An unsigned number of up to ten bytes; exact up to 2⁵³, which no length or tag reaches. */
  #varint(end: number): number {
    let value = 0;
    let factor = 1;
    for (let count = 0; count < 10; count += 1) {
      if (this.#at >= end) throw new Malformed();
      const byte = this.#bytes[this.#at]!;
      this.#at += 1;
      value += (byte & 0x7f) * factor;
      if (byte < 0x80) return value;
      factor *= 128;
    }
    throw new Malformed();
  }
}

/**
 * Whether an ONNX file says that some of its tensors lie in other files; field numbers after onnx.proto3
 * (https://github.com/onnx/onnx/blob/main/onnx/onnx.proto3). `unreadable`: no protocol buffer of that shape.
 */
export function hasExternalData(model: Uint8Array): 'yes' | 'no' | 'unreadable' {
  try {
    return new Walker(model).external('model', model.length, 0) ? 'yes' : 'no';
  } catch (error) {
    if (error instanceof Malformed) return 'unreadable';
    throw error;
  }
}
