import { exactHashes } from '../../domain/matching/exact/exact-hashes.ts';
import { dctHash } from '../../domain/matching/perceptual/dct-hash.ts';
import { differenceHash } from '../../domain/matching/perceptual/difference-hash.ts';
import { compareWithKnown, noDistances } from '../../domain/matching/perceptual/known-distances.ts';
import { pdqHash, pdqVariants } from '../../domain/matching/perceptual/pdq.ts';
import { previewedFrames, type VideoFrame } from '../../domain/matching/video/video-frames.ts';
import { framesOf as animationFrames } from '../../domain/pictures/animation.ts';
import { FRAMES_PER_SECOND } from '../../domain/pictures/animation-pairs.ts';
import type { AnimationRecipe } from '../../domain/pictures/animation-recipe.ts';
import { drawRecipe } from '../../domain/pictures/draw-recipe.ts';
import { pixelHash } from '../../domain/pictures/pixel-hash.ts';
import { encodePng, pngInBase64 } from '../../domain/pictures/png.ts';
import type { Raster } from '../../domain/pictures/raster.ts';
import { type PictureFacts, type PictureNote, uprightSize } from '../../domain/pictures/reading/picture.ts';
import { type PictureFault, PictureRefused } from '../../domain/pictures/reading/picture-fault.ts';
import { readPicture, refusedUnopened } from '../../domain/pictures/reading/read-picture.ts';
import { upright } from '../../domain/pictures/reading/upright.ts';
import type { Recipe } from '../../domain/pictures/recipe.ts';
import { resized } from '../../domain/pictures/transformations/resize.ts';
import type { Decode } from './decoding.ts';
import { rowsFault } from './inflated-rows.ts';
import type {
  AnimationHashes,
  ComparedBatch,
  ComparedRecipe,
  FrameHashes,
  GeneratedHashes,
  HashedFile,
  HashingApi,
  ReadPicture,
} from './matching-protocol.ts';

type Outcome = HashedFile['outcome'];

const refused = (fault: PictureFault): Outcome => ({ ok: false, fault });

function frameHashes(raster: Raster): FrameHashes {
  const { width, height } = raster;
  return {
    ...{ width, height, pixels: pixelHash(raster), pdq: pdqVariants(raster) },
    ...{ 'difference-hash': differenceHash(raster), 'dct-hash': dctHash(raster) },
  };
}

function generatedHashes(recipe: Recipe): GeneratedHashes {
  const raster = drawRecipe(recipe);
  return { ...frameHashes(raster), exact: exactHashes(encodePng(raster)) };
}

function animationHashes(recipe: AnimationRecipe): AnimationHashes {
  const frames: VideoFrame[] = [];
  const pixels: string[] = [];
  let first: FrameHashes | null = null;
  for (const { frame, moment } of animationFrames(recipe, FRAMES_PER_SECOND)) {
    first ??= frameHashes(frame);
    frames.push({ ...pdqHash(frame), moment: Math.round(moment) });
    pixels.push(pixelHash(frame));
  }
  // A recipe that leaves no frame is none that the program makes.
  if (!first) throw new RangeError('The animation has no frames.');
  return { ...first, frames, exact: exactHashes(new TextEncoder().encode(pixels.join(''))) };
}

/** Pixels of the longer side of a frame that is kept to be looked at. */
const PREVIEW_SIDE = 160;

function framePreview(raster: Raster): string {
  const scale = Math.min(1, PREVIEW_SIDE / Math.max(raster.width, raster.height));
  const [width, height] = [raster.width, raster.height].map((side) => Math.max(1, Math.round(side * scale)));
  return pngInBase64(scale === 1 ? raster : resized(raster, width!, height!));
}

/** Hashes of every frame, upright, the first as a picture to show, and of an animation some more. */
async function framesOf(
  bytes: Uint8Array<ArrayBuffer>,
  picture: PictureFacts,
  decode: Decode,
): Promise<Pick<ReadPicture, 'frames' | 'moments' | 'preview' | 'framePreviews'>> {
  const frames: FrameHashes[] = [];
  const moments: number[] = [];
  const framePreviews: string[] = [];
  let preview = '';
  const shown = previewedFrames(picture.frames);
  for await (const { raster: stored, moment } of decode(bytes, picture)) {
    const raster = upright(stored, picture.orientation);
    if (frames.length === 0) preview = pngInBase64(raster);
    if (shown.has(frames.length)) framePreviews.push(framePreview(raster));
    frames.push(frameHashes(raster));
    moments.push(moment);
  }
  return { frames, moments, preview, framePreviews };
}

async function decoded(
  bytes: Uint8Array<ArrayBuffer>,
  picture: PictureFacts,
  notes: readonly PictureNote[],
  decode: Decode,
): Promise<Outcome> {
  const fault = await rowsFault(bytes, picture);
  if (fault) return refused(fault);
  try {
    const frames = await framesOf(bytes, picture, decode);
    const { format, orientation } = picture;
    const read: ReadPicture = { format, ...uprightSize(picture), orientation, notes, ...frames };
    return { ok: true, picture: read };
  } catch (error) {
    // Whatever else a decoder throws, it says that it cannot decode.
    return refused(
      error instanceof PictureRefused ? error.fault : { what: 'not-decoded', format: picture.format },
    );
  }
}

async function hashed(file: File, decode: Decode): Promise<HashedFile> {
  const { name, size } = file;
  const unopened = refusedUnopened(size);
  if (unopened) return { name, bytes: size, exact: null, outcome: refused(unopened) };
  let bytes: Uint8Array<ArrayBuffer>;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    return { name, bytes: size, exact: null, outcome: refused({ what: 'unread' }) };
  }
  const reading = readPicture(bytes, file);
  const outcome = reading.ok
    ? await decoded(bytes, reading.picture, reading.notes, decode)
    : refused(reading.fault);
  return { name, bytes: size, exact: exactHashes(bytes), outcome };
}

function compared(known: Uint32Array, pictures: readonly ComparedRecipe[]): ComparedBatch {
  const others = { asItLies: noDistances(), anyWay: noDistances() };
  const own = pictures.map(({ recipe, source }) =>
    compareWithKnown(pdqVariants(drawRecipe(recipe)), known, source, others),
  );
  return { own, others };
}

/** Hashes files and generated pictures, as the matching worker does. */
export const hashingFiles = (decode: Decode): HashingApi => ({
  hashFile: async (file) => ({ ok: true, value: await hashed(file, decode) }),
  hashAnimations: async (recipes) => ({ ok: true, value: recipes.map(animationHashes) }),
  hashRecipes: async (recipes) => ({
    ok: true,
    value: recipes.map(generatedHashes),
  }),
  compareRecipes: async (known, pictures) => ({ ok: true, value: compared(known, pictures) }),
});
