type Numbers = Float64Array | Int32Array | Uint32Array | Uint8Array;

/** The numbers of a column at some places, in their order. A loop: `from` takes ten times as long over a million. */
export function picked<Column extends Numbers>(column: Column, places: Uint32Array): Column {
  const own = new (column.constructor as new (length: number) => Column)(places.length);
  for (let index = 0; index < places.length; index += 1) own[index] = column[places[index]!]!;
  return own;
}
