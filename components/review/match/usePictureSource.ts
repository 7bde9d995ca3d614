import { useMemo } from 'react';
import type { StoredPicture } from '../../../domain/matching/picture.ts';
import type { PictureSource } from './picture-pixels.ts';

type Drawn = {
  recipe?: StoredPicture['recipe'] | undefined;
  animation?: StoredPicture['animation'];
  preview?: StoredPicture['preview'] | undefined;
};

/**
 * What a picture is drawn from, an animation by its first frame. Each read gives new objects; the picture is drawn anew only when it is another one.
 * @param of null where nothing is stored
 */
export function usePictureSource(of: Drawn | null): PictureSource | null {
  const recipe = of?.recipe ? JSON.stringify(of.recipe) : null;
  const animation = of?.animation ? JSON.stringify(of.animation) : null;
  const preview = of?.preview ?? null;
  return useMemo(() => {
    if (recipe !== null) return { recipe: JSON.parse(recipe) };
    if (animation !== null) return { animation: JSON.parse(animation), moment: 0 };
    return preview === null ? null : { preview };
  }, [recipe, animation, preview]);
}
