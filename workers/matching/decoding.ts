import type { Raster } from '../../domain/pictures/raster.ts';
import { decodable } from '../../domain/pictures/reading/decodable.ts';
import type { PictureFacts } from '../../domain/pictures/reading/picture.ts';
import { PictureRefused } from '../../domain/pictures/reading/picture-fault.ts';

/** Most pixels of the longer side of what is hashed: PDQ's paper has larger pictures reduced to 512 first. */
const HASHED_SIDE = 512;

/** Pixels as they are stored: no alpha multiplied in, no colour profile applied. */
const AS_STORED: ImageBitmapOptions = { premultiplyAlpha: 'none', colorSpaceConversion: 'none' };

/** A frame, and when it is shown, in milliseconds. */
interface DecodedFrame {
  readonly raster: Raster;
  readonly moment: number;
}

/** Decodes the pictures of a file one after the other, as stored, not yet upright. */
export type Decode = (bytes: Uint8Array<ArrayBuffer>, picture: PictureFacts) => AsyncIterable<DecodedFrame>;

/** The pixels of a bitmap on white, reduced where it is large. The bitmap is used up. */
async function rasterOf(bitmap: ImageBitmap): Promise<Raster> {
  const scale = Math.min(1, HASHED_SIDE / Math.max(bitmap.width, bitmap.height));
  const width = Math.max(1, Math.round(bitmap.width * scale));
  const height = Math.max(1, Math.round(bitmap.height * scale));
  const fitting =
    scale === 1
      ? bitmap
      : await createImageBitmap(bitmap, {
          ...AS_STORED,
          ...{ resizeWidth: width, resizeHeight: height, resizeQuality: 'high' },
        });
  const context = new OffscreenCanvas(width, height).getContext('2d', {
    ...{ alpha: false, willReadFrequently: true },
  })!;
  context.fillStyle = 'white';
  context.fillRect(0, 0, width, height);
  context.drawImage(fitting, 0, 0);
  fitting.close();
  bitmap.close();
  return { width, height, data: context.getImageData(0, 0, width, height).data };
}

/** Refuses a picture that was decoded to another size than its header says; AVIF may be cropped and turned by its own properties. */
function checkDecoded(
  { format, width, height }: PictureFacts,
  foundWidth: number,
  foundHeight: number,
): void {
  if (format === 'avif' || (foundWidth === width && foundHeight === height)) return;
  throw new PictureRefused({ what: 'size-mismatch', width, height, foundWidth, foundHeight });
}

async function* still(blob: Blob, picture: PictureFacts): AsyncIterable<DecodedFrame> {
  const bitmap = await createImageBitmap(blob, AS_STORED);
  checkDecoded(picture, bitmap.width, bitmap.height);
  yield { raster: await rasterOf(bitmap), moment: 0 };
}

async function* animation(blob: Blob, picture: PictureFacts): AsyncIterable<DecodedFrame> {
  if (typeof ImageDecoder === 'undefined') throw new PictureRefused({ what: 'no-frame-decoder' });
  const decoder = new ImageDecoder({
    ...{ data: await blob.arrayBuffer(), type: blob.type, preferAnimation: true },
    ...AS_STORED,
  });
  try {
    for (let frameIndex = 0; frameIndex < picture.frames; frameIndex += 1) {
      const { image } = await decoder.decode({ frameIndex });
      try {
        checkDecoded(picture, image.displayWidth, image.displayHeight);
        // The browser counts in microseconds.
        const moment = Math.max(0, Math.round(image.timestamp / 1_000));
        yield { raster: await rasterOf(await createImageBitmap(image, AS_STORED)), moment };
      } finally {
        image.close();
      }
    }
  } finally {
    decoder.close();
  }
}

/** Decodes with what the browser has. */
export const decodeInBrowser: Decode = (bytes, picture) => {
  const blob = new Blob(decodable(bytes, picture), { type: `image/${picture.format}` });
  return picture.frames > 1 ? animation(blob, picture) : still(blob, picture);
};
