import type { PictureFormat } from './picture.ts';

/** Files that are known for what they are, and refused. */
export type ForeignPicture =
  | ('svg' | 'svg-with-script' | 'xml' | 'html')
  | ('pdf' | 'zip' | 'gzip' | 'tiff' | 'heic' | 'icon' | 'photoshop' | 'video');

/** Why a file was not read as a picture. */
export type PictureFault =
  | { what: 'empty' | 'unknown' }
  | { what: 'foreign'; kind: ForeignPicture }
  | { what: 'file-too-large'; bytes: number; most: number }
  /** It ends before its picture does. */
  | { what: 'truncated'; format: PictureFormat }
  /** Its parts contradict the format or each other. */
  | { what: 'damaged'; format: PictureFormat }
  /** A kind of the format that browsers do not decode. */
  | { what: 'unsupported'; format: PictureFormat }
  | { what: 'no-area'; width: number; height: number }
  | { what: 'side-too-long'; width: number; height: number; most: number }
  | { what: 'too-many-pixels'; width: number; height: number; most: number }
  | { what: 'too-many-frames'; frames: number; most: number }
  | { what: 'too-many-pixels-in-frames'; frames: number; width: number; height: number; most: number }
  /** So few bytes cannot hold a picture of the declared size. */
  | { what: 'too-little-data'; width: number; height: number; bytes: number }
  /** More data than the declared size can use: what would fill memory looks like from outside. */
  | { what: 'too-much-data'; width: number; height: number }
  /** The header says one size, the picture in it has another. */
  | { what: 'size-mismatch'; width: number; height: number; foundWidth: number; foundHeight: number }
  /** What only decoding shows. */
  | { what: 'not-decoded'; format: PictureFormat }
  | { what: 'no-frame-decoder' }
  | { what: 'hung'; seconds: number }
  /** The browser could not read the file: it was moved or changed meanwhile. */
  | { what: 'unread' }
  /** The worker that read it died of it. */
  | { what: 'crashed' };

/** Thrown inside the readers of this folder, and nowhere out of it: `readPicture` answers with the fault. */
export class PictureRefused extends Error {
  readonly fault: PictureFault;

  constructor(fault: PictureFault) {
    super(fault.what);
    this.name = 'PictureRefused';
    this.fault = fault;
  }
}
