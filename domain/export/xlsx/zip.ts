/** A file to be packed. */
export interface FileInZip {
  /** With its folders; ASCII. */
  name: string;
  /** Its text, in parts that are made one after the other. */
  parts: () => Iterable<string>;
  /** How many parts these are. */
  count: number;
}

/** 1 January 1980, the earliest that the format knows: the same bytes for the same content. */
const DATE = 0x21;
const DEFLATE = 8;
/** Version 2.0 of the format. */
const VERSION = 20;

/** CRC-32 of every byte by itself (polynomial of ISO 3309, reflected). */
const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? 0xedb88320 ^ (crc >>> 1) : crc >>> 1;
  return crc;
});

/** Carries a CRC-32 on over more bytes; begins and ends with all bits turned over. */
function crcOver(crc: number, bytes: Uint8Array): number {
  let carried = crc;
  for (let index = 0; index < bytes.length; index += 1)
    carried = CRC_TABLE[(carried ^ bytes[index]!) & 0xff]! ^ (carried >>> 8);
  return carried;
}

/** Numbers of two or four bytes, lowest first. */
function record(...numbers: readonly (readonly [value: number, bytes: 2 | 4])[]): Uint8Array<ArrayBuffer> {
  const view = new DataView(new ArrayBuffer(numbers.reduce((sum, [, bytes]) => sum + bytes, 0)));
  let offset = 0;
  for (const [value, bytes] of numbers) {
    if (bytes === 2) view.setUint16(offset, value, true);
    else view.setUint32(offset, value, true);
    offset += bytes;
  }
  return new Uint8Array(view.buffer);
}

type Bytes = Uint8Array<ArrayBuffer>;

/** A file as it is packed. */
interface Packed {
  bytes: Bytes[];
  crc: number;
  packedSize: number;
  size: number;
}

/**
 * Packs one file. The text is made as the packing asks for it, so that a large file is never there as a whole.
 * @param beforePart awaited before each part, so that the page can have its turn, or stop the packing by throwing
 */
async function pack(file: FileInZip, beforePart: () => Promise<void>): Promise<Packed> {
  const encoder = new TextEncoder();
  const parts = file.parts()[Symbol.iterator]();
  let [crc, size] = [0xffffffff, 0];
  const source = new ReadableStream<Bytes>({
    async pull(controller) {
      await beforePart();
      const part = parts.next();
      if (part.done) return controller.close();
      const bytes = encoder.encode(part.value);
      crc = crcOver(crc, bytes);
      size += bytes.length;
      controller.enqueue(bytes);
    },
  });
  const bytes: Bytes[] = [];
  let packedSize = 0;
  for await (const chunk of source.pipeThrough(new CompressionStream('deflate-raw'))) {
    bytes.push(chunk as Bytes);
    packedSize += chunk.length;
  }
  return { bytes, crc: ~crc >>> 0, packedSize, size };
}

const SIGNATURES = { file: 0x04034b50, directory: 0x02014b50, end: 0x06054b50 };

/** What stands of a file before its bytes, and again in the directory. */
function description({ crc, packedSize, size }: Packed, nameLength: number) {
  return [
    ...([
      [VERSION, 2],
      [0, 2],
      [DEFLATE, 2],
      [0, 2],
      [DATE, 2],
    ] as const),
    ...([
      [crc, 4],
      [packedSize, 4],
      [size, 4],
      [nameLength, 2],
      [0, 2],
    ] as const),
  ] as const;
}

/**
 * Packs files into a ZIP archive (PKWARE APPNOTE 6.3, deflate) with the compression that the platform has.
 * @param beforePart awaited before each part of a file; what it throws ends the packing
 * @returns the archive in pieces
 */
export async function zip(
  files: readonly FileInZip[],
  beforePart: () => Promise<void> = async () => {},
): Promise<Bytes[]> {
  const pieces: Bytes[] = [];
  const directory: Bytes[] = [];
  let [offset, directorySize] = [0, 0];
  for (const file of files) {
    const name = new TextEncoder().encode(file.name);
    const packed = await pack(file, beforePart);
    const described = description(packed, name.length);
    const head = record([SIGNATURES.file, 4], ...described);
    pieces.push(head, name, ...packed.bytes);
    const entry = record(
      ...([
        [SIGNATURES.directory, 4],
        [VERSION, 2],
      ] as const),
      ...described,
      ...([
        [0, 2],
        [0, 2],
        [0, 2],
        [0, 4],
        [offset, 4],
      ] as const),
    );
    directory.push(entry, name);
    offset += head.length + name.length + packed.packedSize;
    directorySize += entry.length + name.length;
  }
  const end = record(
    ...([
      [SIGNATURES.end, 4],
      [0, 2],
      [0, 2],
      [files.length, 2],
      [files.length, 2],
    ] as const),
    ...([
      [directorySize, 4],
      [offset, 4],
      [0, 2],
    ] as const),
  );
  return [...pieces, ...directory, end];
}
