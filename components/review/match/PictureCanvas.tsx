import { useLayoutEffect, useRef } from 'react';
import type { Raster } from '../../../domain/pictures/raster.ts';
import { paintRaster } from '../../ui/pictures/paint-raster.ts';
import classes from './pictures.module.css';

interface PictureCanvasProps {
  raster: Raster;
  /** What it is, for those who do not see it. */
  label: string;
}

/** Pixels as a picture, as large as there is room and in their proportions. */
export function PictureCanvas({ raster, label }: PictureCanvasProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useLayoutEffect(() => paintRaster(canvas.current!, raster), [raster]);
  return <canvas ref={canvas} className={classes.canvas} role="img" aria-label={label} />;
}
