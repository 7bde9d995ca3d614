import { useMemo } from 'react';
import { differenceOf } from '../../../domain/pictures/difference.ts';
import type { Raster } from '../../../domain/pictures/raster.ts';
import { formatPercent } from '../../../words/format.ts';
import { t } from '../../../words/words.ts';
import { PictureFigure } from './PictureFigure.tsx';
import type { Side } from './picture-texts.ts';

/** What differs between both pictures, pixel by pixel. */
export function DifferenceView({ matched, entry }: Record<Side, Raster>) {
  const { raster, share } = useMemo(() => differenceOf(matched, entry), [matched, entry]);
  const text = t('reviewMatch.pictures.differing', { share: formatPercent(share, 1) });
  return (
    <PictureFigure
      name={t('reviewMatch.pictures.difference')}
      detail={text}
      raster={raster}
      absence={null}
      label={t('reviewMatch.pictures.label.difference', { text })}
    />
  );
}
