import type { ReactNode } from 'react';
import type { StoredPicture } from '../../../domain/matching/picture.ts';
import { PictureFigure } from './PictureFigure.tsx';
import { absenceText, pictureLabel } from './picture-texts.ts';
import { type Pixels, rasterOf } from './usePixels.ts';

interface StoredPictureFigureProps {
  picture: Pick<StoredPicture, 'width' | 'height'>;
  pixels: Pixels;
  name: string;
  detail?: ReactNode;
}

/** A picture that is stored, called by the part that it plays here. */
export function StoredPictureFigure({ picture, pixels, name, detail }: StoredPictureFigureProps) {
  return (
    <PictureFigure
      name={name}
      detail={detail}
      raster={rasterOf(pixels)}
      absence={absenceText('matched', pixels, true)}
      label={`${name}. ${pictureLabel('matched', picture)}`}
    />
  );
}
