import { Button } from '@mantine/core';
import { useState } from 'react';
import { formatCount } from '../../../words/format.ts';
import { t } from '../../../words/words.ts';
import type { ClusterMember } from '../../../workflows/matching/cluster-member.ts';
import { DifferenceView } from '../../review/match/DifferenceView.tsx';
import { PictureFigure } from '../../review/match/PictureFigure.tsx';
import { absenceText, pictureLabel } from '../../review/match/picture-texts.ts';
import { StoredPictureFigure } from '../../review/match/StoredPictureFigure.tsx';
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
        <StoredPictureFigure
          name={t('clusters.view.member')}
          detail={<Isolated text={picture.name} />}
          picture={picture}
          pixels={shown}
        />
        {!isFirst && (
          <StoredPictureFigure
            name={t('clusters.first')}
            detail={<Isolated text={own.name} />}
            picture={own}
            pixels={first}
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
