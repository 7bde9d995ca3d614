import { useEffect, useRef } from 'react';
import { drawFrame } from '../../../domain/pictures/animation.ts';
import type { AnimationRecipe } from '../../../domain/pictures/animation-recipe.ts';
import { drawRecipe } from '../../../domain/pictures/draw-recipe.ts';
import type { Recipe } from '../../../domain/pictures/recipe.ts';
import { isDrawable } from './drawable.ts';
import { paintRaster } from './paint-raster.ts';
import classes from './RecipePicture.module.css';

interface RecipePictureProps {
  /** The same object while the picture is the same. */
  recipe: Recipe | AnimationRecipe;
  /** What it is, for those who do not see it. */
  label: string;
  /** Of its place, in CSS pixels: it lies in it as large as it can. */
  side: number;
  /** Said in place of what is too large to be drawn. */
  tooLarge: string;
}

/** A generated picture, or the first frame of an animation, drawn from its recipe. */
export function RecipePicture({ recipe, label, side, tooLarge }: RecipePictureProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const shown = canvas.current;
    if (!shown) return;
    // What stands around it is shown first.
    const waiting = requestAnimationFrame(() => {
      paintRaster(shown, 'animation' in recipe ? drawFrame(recipe, 0) : drawRecipe(recipe));
    });
    return () => cancelAnimationFrame(waiting);
  }, [recipe]);
  const style = { width: side, height: side };
  if (!isDrawable(recipe))
    return (
      <span className={classes.absent} style={style}>
        {tooLarge}
      </span>
    );
  return <canvas ref={canvas} role="img" aria-label={label} className={classes.picture} style={style} />;
}
