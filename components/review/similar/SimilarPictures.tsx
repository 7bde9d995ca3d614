import { useEffect, useRef } from 'react';
import type { StoredPicture } from '../../../domain/matching/picture.ts';
import { drawRecipe } from '../../../domain/pictures/draw-recipe.ts';
import type { Recipe } from '../../../domain/pictures/recipe.ts';
import { formatCount } from '../../../words/format.ts';
import { t } from '../../../words/words.ts';
import classes from './similar.module.css';

function Drawn({ recipe, label }: { recipe: Recipe; label: string }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const { width, height, data } = drawRecipe(recipe);
    const target = canvas.current!;
    target.width = width;
    target.height = height;
    target.getContext('2d')!.putImageData(new ImageData(new Uint8ClampedArray(data), width, height), 0, 0);
  }, [recipe]);
  return <canvas ref={canvas} role="img" aria-label={label} className={classes.picture} />;
}

function Picture({ picture: { recipe, preview }, label }: { picture: StoredPicture; label: string }) {
  if (recipe) return <Drawn recipe={recipe} label={label} />;
  if (preview === null) return <p className={classes.note}>{t('reviewSimilar.notShown')}</p>;
  return <img src={`data:image/png;base64,${preview}`} alt={label} className={classes.picture} />;
}

interface SimilarPicturesProps {
  picture: StoredPicture;
  own: StoredPicture;
  /** Bits of 256 in which their PDQ hashes differ. */
  distance: number;
}

/** The picture of a similar case beside that of the case on screen. */
export function SimilarPictures({ picture, own, distance }: SimilarPicturesProps) {
  const part = (label: string, shown: StoredPicture) => (
    <figure className={classes.figure}>
      <Picture picture={shown} label={label} />
      <figcaption>{label}</figcaption>
    </figure>
  );
  return (
    <div className={classes.preview}>
      <p className={classes.note}>{t('reviewSimilar.bits', { distance: formatCount(distance) })}</p>
      <div className={classes.pictures}>
        {part(t('reviewSimilar.thisPicture'), own)}
        {part(t('reviewSimilar.similarPicture'), picture)}
      </div>
    </div>
  );
}
