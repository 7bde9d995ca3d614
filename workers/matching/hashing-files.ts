import { exactHashes } from '../../domain/matching/exact/exact-hashes.ts';
import { dctHash } from '../../domain/matching/perceptual/dct-hash.ts';
import { differenceHash } from '../../domain/matching/perceptual/difference-hash.ts';
import { compareWithKnown, noDistances } from '../../domain/matching/perceptual/known-distances.ts';
import { pdqVariants } from '../../domain/matching/perceptual/pdq.ts';
import { drawRecipe } from '../../domain/pictures/draw-recipe.ts';
import { pixelHash } from '../../domain/pictures/pixel-hash.ts';
import { encodePng, pngInBase64 } from '../../domain/pictures/png.ts';
import type { Raster } from '../../domain/pictures/raster.ts';
import { type PictureFacts, type PictureNote, uprightSize } from '../../domain/pictures/reading/picture.ts';
import { type PictureFault, PictureRefused } from '../../domain/pictures/reading/picture-fault.ts';
import { readPicture, refusedUnopened } from '../../domain/pictures/reading/read-picture.ts';
import { upright } from '../../domain/pictures/reading/upright.ts';
import type { Recipe } from '../../domain/pictures/recipe.ts';
import type { Decode } from './decoding.ts';
import { rowsFault } from './inflated-rows.ts';
import type {
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

/** Hashes of every frame, upright, and the first as a picture to show. */
async function framesOf(
  bytes: Uint8Array<ArrayBuffer>,
  picture: PictureFacts,
  decode: Decode,
): Promise<Pick<ReadPicture, 'frames' | 'preview'>> {
  const frames: FrameHashes[] = [];
  let preview = '';
  for await (const stored of decode(bytes, picture)) {
    const raster = upright(stored, picture.orientation);
    if (frames.length === 0) preview = pngInBase64(raster);
    frames.push(frameHashes(raster));
  }
  return { frames, preview };
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
  hashRecipes: async (recipes) => ({
    ok: true,
    value: recipes.map(generatedHashes),
  }),
  compareRecipes: async (known, pictures) => ({ ok: true, value: compared(known, pictures) }),
});
