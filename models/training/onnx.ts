import { PbfWriter } from 'pbf';

const FLOAT = 1;
const INT32 = 6;
const INT64 = 7;
const INT_ATTRIBUTE = 2;

interface Tensor {
  name: string;
  dims: number[];
  type: number;
  raw: Uint8Array;
}

interface Node {
  type: string;
  inputs: string[];
  outputs: string[];
  integers: Record<string, number>;
}

interface Value {
  name: string;
  type: number;
  dims: (number | string)[];
}

function writeTensor(tensor: Tensor, pbf: PbfWriter): void {
  pbf.writePackedVarint(1, tensor.dims);
  pbf.writeVarintField(2, tensor.type);
  pbf.writeStringField(8, tensor.name);
  pbf.writeBytesField(9, tensor.raw);
}

function writeNode(node: Node, pbf: PbfWriter): void {
  for (const input of node.inputs) pbf.writeStringField(1, input);
  for (const output of node.outputs) pbf.writeStringField(2, output);
  pbf.writeStringField(3, node.outputs[0]!);
  pbf.writeStringField(4, node.type);
  for (const [name, value] of Object.entries(node.integers))
    pbf.writeMessage(
      5,
      (_: unknown, attribute: PbfWriter) => {
        attribute.writeStringField(1, name);
        attribute.writeVarintField(3, value);
        attribute.writeVarintField(20, INT_ATTRIBUTE);
      },
      null,
    );
}

function writeDimension(dimension: number | string, pbf: PbfWriter): void {
  if (typeof dimension === 'number') pbf.writeVarintField(1, dimension);
  else pbf.writeStringField(2, dimension);
}

function writeValue(value: Value, pbf: PbfWriter): void {
  const writeShape = (_: unknown, shape: PbfWriter) => {
    for (const dimension of value.dims) shape.writeMessage(1, writeDimension, dimension);
  };
  const writeTensorType = (_: unknown, tensor: PbfWriter) => {
    tensor.writeVarintField(1, value.type);
    tensor.writeMessage(2, writeShape, null);
  };
  pbf.writeStringField(1, value.name);
  pbf.writeMessage(2, (_: unknown, type: PbfWriter) => type.writeMessage(1, writeTensorType, null), null);
}

/** Little-endian bytes of numbers, as ONNX keeps them. */
function bytesOf(array: Float32Array | BigInt64Array): Uint8Array {
  return new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
}

/**
 * The heads as an ONNX model: `ids` int32 [rows, width] in; `contributions` [rows, width, heads] looks each id
 * up in the table, `logits` [rows, heads] sums them and adds the bias. The same bytes for the same numbers.
 */
export function encodeHeads(table: Float32Array, bias: Float32Array): Uint8Array {
  const heads = bias.length;
  const tensors: Tensor[] = [
    { name: 'table', dims: [table.length / heads, heads], type: FLOAT, raw: bytesOf(table) },
    { name: 'bias', dims: [heads], type: FLOAT, raw: bytesOf(bias) },
    { name: 'axes', dims: [1], type: INT64, raw: bytesOf(BigInt64Array.of(1n)) },
  ];
  const nodes: Node[] = [
    { type: 'Gather', inputs: ['table', 'ids'], outputs: ['contributions'], integers: { axis: 0 } },
    { type: 'ReduceSum', inputs: ['contributions', 'axes'], outputs: ['sum'], integers: { keepdims: 0 } },
    { type: 'Add', inputs: ['sum', 'bias'], outputs: ['logits'], integers: {} },
  ];
  const outputs: Value[] = [
    { name: 'logits', type: FLOAT, dims: ['rows', heads] },
    { name: 'contributions', type: FLOAT, dims: ['rows', 'width', heads] },
  ];
  const pbf = new PbfWriter();
  pbf.writeVarintField(1, 8);
  pbf.writeStringField(2, 'second-look');
  pbf.writeMessage(
    7,
    (_: unknown, graph: PbfWriter) => {
      for (const node of nodes) graph.writeMessage(1, writeNode, node);
      graph.writeStringField(2, 'heads');
      for (const tensor of tensors) graph.writeMessage(5, writeTensor, tensor);
      graph.writeMessage(11, writeValue, { name: 'ids', type: INT32, dims: ['rows', 'width'] });
      for (const output of outputs) graph.writeMessage(12, writeValue, output);
    },
    null,
  );
  pbf.writeMessage(8, (_: unknown, opset: PbfWriter) => opset.writeVarintField(2, 17), null);
  return pbf.finish();
}
