import { Button } from '@mantine/core';
import { useState } from 'react';
import { formatCount } from '../../../words/format.ts';
import { t } from '../../../words/words.ts';
import type { ClusterMember } from '../../../workflows/matching/clusters.ts';
import { DifferenceView } from '../../review/match/DifferenceView.tsx';
import { PictureFigure } from '../../review/match/PictureFigure.tsx';
import { absenceText, pictureLabel } from '../../review/match/picture-texts.ts';
import { usePictureSource } from '../../review/match/usePictureSource.ts';
import { rasterOf, usePixels } from '../../review/match/usePixels.ts';
import { Isolated } from '../../ui/text/InertText.tsx';
import classes from './clusters.module.css';

interface MemberPicturesProps {
  member: Extract<ClusterMember, { kind: 'picture' }>;
  /** They stay hidden until they are asked for. */
  isMasked: boolean;
}

/** A picture of a cluster beside the first one and the bank's entry, and what differs from the first one. */
export function MemberPictures({ member: { own, picture, distance, entry }, isMasked }: MemberPicturesProps) {
  const [masked, setMasked] = useState(isMasked);
  const first = usePixels(usePictureSource(own));
  const shown = usePixels(usePictureSource(picture));
  const known = usePixels(usePictureSource(entry));
  if (masked)
    return (
      <Button variant="default" onClick={() => setMasked(false)}>
        {t('reviewMatch.pictures.unmask')}
      </Button>
    );
  const [one, other, third] = [rasterOf(first), rasterOf(shown), rasterOf(known)];
  const isFirst = own.id === picture.id;
  return (
    <>
      {!isFirst && <p>{t('clusters.view.bits', { distance: formatCount(distance) })}</p>}
      <div className={classes.pictures}>
        <PictureFigure
          name={t('clusters.view.member')}
          detail={<Isolated text={picture.name} />}
          raster={other}
          absence={absenceText('matched', shown, true)}
          label={`${t('clusters.view.member')}. ${pictureLabel('matched', picture)}`}
        />
        {!isFirst && (
          <PictureFigure
            name={t('clusters.first')}
            detail={<Isolated text={own.name} />}
            raster={one}
            absence={absenceText('matched', first, true)}
            label={`${t('clusters.first')}. ${pictureLabel('matched', own)}`}
          />
        )}
        {entry && (
          <PictureFigure
            name={t('reviewMatch.pictures.entry')}
            detail={entry.pictureId && <Isolated text={entry.pictureId} />}
            raster={third}
            absence={absenceText('entry', known, true)}
            label={third ? pictureLabel('entry', third) : ''}
          />
        )}
        {!isFirst && one && other && <DifferenceView matched={other} entry={one} />}
      </div>
    </>
  );
}
