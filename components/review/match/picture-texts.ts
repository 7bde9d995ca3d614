import type { StoredPicture } from '../../../domain/matching/picture.ts';
import { formatFixed } from '../../../words/format.ts';
import { t } from '../../../words/words.ts';
import type { Pixels } from './usePixels.ts';

/** The two pictures of a match. */
export type Side = 'matched' | 'entry';

/** Why there is nothing to see of a picture that is not being drawn; null while there is. */
export function absenceText(side: Side, pixels: Pixels, isStored: boolean): string | null {
  if (pixels.state === 'failed') return t('reviewMatch.pictures.failed');
  if (pixels.state !== 'none') return null;
  if (!isStored) return t(`reviewMatch.pictures.gone.${side}`);
  return side === 'entry' ? t('reviewMatch.pictures.hashOnly') : t('reviewMatch.pictures.noPreview');
}

/** A moment of a video, given in milliseconds. */
export const secondsText = (moment: number) =>
  t('reviewMatch.frames.seconds', { seconds: formatFixed(moment / 1_000, 1) });

/** What a canvas says of itself. */
export const pictureLabel = (side: Side, { width, height }: Pick<StoredPicture, 'width' | 'height'>) =>
  t(`reviewMatch.pictures.label.${side}`, { width, height });
