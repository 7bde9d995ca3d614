import { drawFrame } from '../../../domain/pictures/animation.ts';
import type { AnimationRecipe } from '../../../domain/pictures/animation-recipe.ts';
import { drawRecipe } from '../../../domain/pictures/draw-recipe.ts';
import type { Raster } from '../../../domain/pictures/raster.ts';
import type { Recipe } from '../../../domain/pictures/recipe.ts';
import { isDrawable } from '../../ui/pictures/drawable.ts';

/** What a picture is shown from: what draws it, of an animation at a moment in milliseconds, or a PNG in base64. */
export type PictureSource =
  | { recipe: Recipe }
  | { animation: AnimationRecipe; moment: number }
  | { preview: string };

/** Pixels of a side that a preview has at most. */
const LONGEST_PREVIEW = 512;

/** The size that a PNG declares (PNG 3rd edition, 11.2.1): what a preview is refused by before it is decoded. */
function declaredSize(bytes: Uint8Array): { width: number; height: number } | null {
  if (bytes.length < 24) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const isPng = view.getUint32(0) === 0x89504e47 && view.getUint32(4) === 0x0d0a1a0a;
  return isPng ? { width: view.getUint32(16), height: view.getUint32(20) } : null;
}

/** Whether base64 holds a PNG of the size that previews have. */
export function isPreview(bytes: Uint8Array): boolean {
  const size = declaredSize(bytes);
  return size !== null && Math.max(size.width, size.height) <= LONGEST_PREVIEW;
}

const bytesOf = (base64: string) => Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));

async function decoded(bytes: Uint8Array<ArrayBuffer>): Promise<Raster> {
  if (!isPreview(bytes)) throw new Error('The preview is no PNG of the size that previews have.');
  const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
  const { width, height } = bitmap;
  const context = new OffscreenCanvas(width, height).getContext('2d')!;
  context.drawImage(bitmap, 0, 0);
  bitmap.close();
  return { width, height, data: context.getImageData(0, 0, width, height).data };
}

/** The pixels of a picture. @throws where it is too large to be drawn, or its preview is damaged */
export async function pixelsOf(source: PictureSource): Promise<Raster> {
  if ('preview' in source) return decoded(bytesOf(source.preview));
  const tooLarge = 'animation' in source ? !isDrawable(source.animation) : !isDrawable(source.recipe);
  if (tooLarge) throw new Error('The picture is too large to be drawn here.');
  return 'animation' in source ? drawFrame(source.animation, source.moment) : drawRecipe(source.recipe);
}
