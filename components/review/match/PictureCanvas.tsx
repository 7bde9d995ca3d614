import { useLayoutEffect, useRef } from 'react';
import type { Raster } from '../../../domain/pictures/raster.ts';
import classes from './pictures.module.css';

interface PictureCanvasProps {
  raster: Raster;
  /** What it is, for those who do not see it. */
  label: string;
}

/** Pixels as a picture, as large as there is room and in their proportions. */
export function PictureCanvas({ raster, label }: PictureCanvasProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const { width, height, data } = raster;
  useLayoutEffect(() => {
    const pixels = new ImageData(new Uint8ClampedArray(data), width, height);
    canvas.current!.getContext('2d')!.putImageData(pixels, 0, 0);
  }, [data, width, height]);
  return (
    <canvas
      ref={canvas}
      className={classes.canvas}
      width={width}
      height={height}
      role="img"
      aria-label={label}
    />
  );
}
