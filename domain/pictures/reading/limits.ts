import { type PictureFault, PictureRefused } from './picture-fault.ts';

/** Most bytes of a file: 64 MiB. */
export const MOST_FILE_BYTES = 64 * 2 ** 20;
/** Most pixels of a side. */
export const MOST_SIDE = 16_384;
/** Most pixels of a picture; decoded they take four bytes each, so 200 MB. */
export const MOST_PIXELS = 50_000_000;
/** Most frames of an animation. */
export const MOST_FRAMES = 300;
/** Most pixels of all frames of an animation together. */
export const MOST_FRAME_PIXELS = 500_000_000;

/** DEFLATE makes at most 1,032 bytes of one (258 bytes of 2 bits); zlib's own documentation gives the figure. */
export const MOST_INFLATED_PER_BYTE = 1_032;
/** LZW as GIF has it makes at most 4,096 pixels of a code, which takes at least 9 bits when the table is that long. */
export const MOST_LZW_PIXELS_PER_BYTE = 4_096;
/** Bytes by which the data of a PNG may exceed its rows, beside an eighth of them: blocks that do not compress. */
export const SURPLUS = 65_536;

/** Refuses a size that is none or too large. */
export function checkSize(width: number, height: number): void {
  const refuse = (fault: PictureFault): never => {
    throw new PictureRefused(fault);
  };
  if (width < 1 || height < 1) refuse({ what: 'no-area', width, height });
  if (width > MOST_SIDE || height > MOST_SIDE)
    refuse({ what: 'side-too-long', width, height, most: MOST_SIDE });
  if (width * height > MOST_PIXELS) refuse({ what: 'too-many-pixels', width, height, most: MOST_PIXELS });
}

/** Refuses an animation of too many frames, or of too many pixels in all of them. */
export function checkFrames(frames: number, width: number, height: number): void {
  if (frames > MOST_FRAMES) throw new PictureRefused({ what: 'too-many-frames', frames, most: MOST_FRAMES });
  if (frames > 1 && frames * width * height > MOST_FRAME_PIXELS)
    throw new PictureRefused({
      ...{ what: 'too-many-pixels-in-frames', frames, width, height },
      most: MOST_FRAME_PIXELS,
    });
}
