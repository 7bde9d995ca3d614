import { IconPhotoOff } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { Raster } from '../../../domain/pictures/raster.ts';
import { t } from '../../../words/words.ts';
import { PictureCanvas } from './PictureCanvas.tsx';
import classes from './pictures.module.css';

interface PictureFigureProps {
  name: string;
  /** Beside the name, such as the size. */
  detail?: ReactNode;
  /** Null while it is drawn, or where there is none. */
  raster: Raster | null;
  /** Why there is nothing to see; null while it is drawn. */
  absence: string | null;
  label: string;
}

/** One picture with its name, or the reason why there is nothing to see. */
export function PictureFigure({ name, detail, raster, absence, label }: PictureFigureProps) {
  return (
    <figure className={classes.figure}>
      <figcaption className={classes.caption}>
        <strong>{name}</strong>
        {detail && <span className={classes.detail}>{detail}</span>}
      </figcaption>
      <div className={classes.stage}>
        {raster ? (
          <PictureCanvas raster={raster} label={label} />
        ) : absence === null ? (
          <p className={classes.absence}>{t('reviewMatch.pictures.drawing')}</p>
        ) : (
          <p className={classes.absence}>
            <IconPhotoOff size={32} stroke={1.5} aria-hidden />
            {absence}
          </p>
        )}
      </div>
    </figure>
  );
}
