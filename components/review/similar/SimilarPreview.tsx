import { type ReactNode, useCallback } from 'react';
import { t } from '../../../words/words.ts';
import {
  liveSimilarPreview,
  type SimilarPreview as Preview,
} from '../../../workflows/review/similar-preview.ts';
import { ReadState } from '../../ui/reading/ReadState.tsx';
import { useRead } from '../../ui/reading/useRead.ts';
import type { Mask } from '../transcript/useMask.ts';
import { SimilarMessages } from './SimilarMessages.tsx';
import classes from './similar.module.css';

/** Draws the picture of a similar case beside that of the case on screen. */
export type DrawPictures = (preview: Extract<Preview, { kind: 'picture' }>) => ReactNode;

interface SimilarPreviewProps {
  caseId: string;
  similarId: string;
  reviewer: string | null;
  mask: Mask;
  /** Beside a case of a picture. */
  drawPictures?: DrawPictures | undefined;
  /** What the similar case is called. */
  name: string;
}

/** What a similar case shows and in what it differs, to be read and nothing else. */
export function SimilarPreview(props: SimilarPreviewProps) {
  const { caseId, similarId, reviewer, mask, drawPictures, name } = props;
  const source = useCallback(
    () => liveSimilarPreview(caseId, similarId, reviewer),
    [caseId, similarId, reviewer],
  );
  return (
    <ReadState
      read={useRead(source)}
      failed={t('reviewSimilar.unreadable')}
      loading={t('reviewSimilar.reading')}
      isEmpty={(preview) => preview === null}
      empty={<p className={classes.note}>{t('reviewSimilar.gone')}</p>}
    >
      {(preview) =>
        preview?.kind === 'picture'
          ? drawPictures?.(preview)
          : preview && (
              <SimilarMessages {...preview} mask={mask} name={name} ownName={t('reviewSimilar.thisCase')} />
            )
      }
    </ReadState>
  );
}
