/** The formats that are read. */
export type PictureFormat = 'png' | 'jpeg' | 'gif' | 'webp' | 'bmp' | 'avif';

/**
 * How a stored picture has to be turned to stand upright, as EXIF counts: 1 as it is, 3 upside down, 6 a quarter turn
 * clockwise, 8 a quarter turn back; 2, 4, 5 and 7 also mirrored.
 */
export type Orientation = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;

/** Bytes of a file, the second end exclusive. */
export interface ByteRange {
  readonly from: number;
  readonly to: number;
}

/** A run of DEFLATE in a PNG, and how many bytes its rows take when it is inflated. */
export interface DeflatedRows {
  readonly parts: readonly ByteRange[];
  readonly rowBytes: number;
}

/** What the bytes of a picture say before anything is decoded. */
export interface PictureFacts {
  readonly format: PictureFormat;
  /** As stored, before it is turned upright. */
  readonly width: number;
  readonly height: number;
  readonly orientation: Orientation;
  /** 1 for a still picture. */
  readonly frames: number;
  /** Bits of each channel, 8 for most. */
  readonly bits: number;
  /** Whether its colours are mixed for print: CMYK or YCCK. */
  readonly print: boolean;
  /** Bytes after the end of the picture, which nothing reads. */
  readonly trailing: number;
  /** Blocks of EXIF, from which a browser would take the orientation too. */
  readonly exif: readonly ByteRange[];
  /** Of a PNG: what has to be inflated to see its rows. */
  readonly deflated: readonly DeflatedRows[];
}

/** What is worth telling of a picture that was read all the same. */
export type PictureNote =
  /** The name or the type says another format than the bytes. */
  | { what: 'named-otherwise'; format: PictureFormat; said: string }
  | { what: 'turned'; orientation: Orientation }
  | { what: 'animation'; frames: number }
  | { what: 'print-colours' }
  | { what: 'deep-colours'; bits: number }
  | { what: 'trailing-bytes'; bytes: number };

/** Width and height of a picture once it stands upright. */
export function uprightSize({
  width,
  height,
  orientation,
}: Pick<PictureFacts, 'width' | 'height' | 'orientation'>) {
  return orientation >= 5 ? { width: height, height: width } : { width, height };
}
