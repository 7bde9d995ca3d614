import { Button } from '@mantine/core';
import { useState } from 'react';
import type { StoredPicture } from '../../../domain/matching/picture.ts';
import { formatCount } from '../../../words/format.ts';
import { t } from '../../../words/words.ts';
import { StoredPictureFigure } from './StoredPictureFigure.tsx';
import classes from './similar-pictures.module.css';
import { usePictureSource } from './usePictureSource.ts';
import { usePixels } from './usePixels.ts';

function Figure({ picture, name }: { picture: StoredPicture; name: string }) {
  return <StoredPictureFigure name={name} picture={picture} pixels={usePixels(usePictureSource(picture))} />;
}

interface SimilarPicturesProps {
  picture: StoredPicture;
  own: StoredPicture;
  /** Bits of 256 in which their PDQ hashes differ. */
  distance: number;
  /** They are hidden until they are asked for. */
  isMasked: boolean;
}

/** The picture of a similar case beside that of the case on screen. */
export function SimilarPictures({ picture, own, distance, isMasked }: SimilarPicturesProps) {
  const [masked, setMasked] = useState(isMasked);
  return (
    <div className={classes.preview}>
      <p>{t('reviewSimilar.bits', { distance: formatCount(distance) })}</p>
      {masked ? (
        <Button size="compact-xs" variant="default" onClick={() => setMasked(false)}>
          {t('reviewMatch.pictures.unmask')}
        </Button>
      ) : (
        <div className={classes.pictures}>
          <Figure picture={own} name={t('reviewSimilar.thisPicture')} />
          <Figure picture={picture} name={t('reviewSimilar.similarPicture')} />
        </div>
      )}
    </div>
  );
}
