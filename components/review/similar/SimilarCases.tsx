import { Progress } from '@mantine/core';
import { useCallback } from 'react';
import { formatCount } from '../../../words/format.ts';
import { t } from '../../../words/words.ts';
import { type SimilarCases as Found, liveSimilarCases } from '../../../workflows/review/similar-cases.ts';
import { Panel } from '../../ui/layout/Panel.tsx';
import { ReadState } from '../../ui/reading/ReadState.tsx';
import { useUnderWay } from '../../ui/reading/under-way.ts';
import { useRead } from '../../ui/reading/useRead.ts';
import type { Mask } from '../transcript/useMask.ts';
import { SimilarCase, type SimilarCaseProps } from './SimilarCase.tsx';
import type { DrawPictures } from './SimilarPreview.tsx';
import classes from './similar.module.css';

interface SimilarCasesProps {
  caseId: string;
  /** Who looks. */
  reviewer: string | null;
  /** What of transcripts is hidden until it is asked for. */
  mask: Mask;
  /** Beside a case of a picture. */
  drawPictures?: DrawPictures;
  titleHidden: boolean;
}

/** The cases that are most like the one on screen, and how they were decided. */
export function SimilarCases(props: SimilarCasesProps) {
  const { caseId, reviewer, mask, drawPictures, titleHidden } = props;
  const read = useRead(useCallback(() => liveSimilarCases(caseId, reviewer), [caseId, reviewer]));
  return (
    <Panel title={t('reviewSimilar.title')} titleHidden={titleHidden} className={classes.panel ?? ''}>
      <ReadState read={read} failed={t('reviewSimilar.failed')} loading={t('reviewSimilar.loading')}>
        {(found) =>
          found.status === 'building' ? (
            <Building {...found} />
          ) : (
            <FoundCases found={found} {...{ caseId, reviewer, mask, drawPictures }} />
          )
        }
      </ReadState>
    </Panel>
  );
}

function Building({ done, total }: { done: number; total: number }) {
  useUnderWay(true);
  const text = t('reviewSimilar.building', { done: formatCount(done), total: formatCount(total) });
  return (
    <div className={classes.building}>
      <Progress.Root size="sm">
        <Progress.Section
          value={total === 0 ? 0 : (done / total) * 100}
          aria-label={t('reviewSimilar.loading')}
          aria-valuetext={text}
        />
      </Progress.Root>
      <span>{text}</span>
    </div>
  );
}

function FoundCases({
  found: { cases, keptBack },
  ...shown
}: { found: Extract<Found, { status: 'found' }> } & Omit<SimilarCaseProps, 'similar'>) {
  if (cases.length === 0)
    return (
      <p role="status" className={classes.note}>
        {t('reviewSimilar.none')}
      </p>
    );
  return (
    <>
      {keptBack && <p className={classes.note}>{t('reviewSimilar.keptBack')}</p>}
      <ol className={classes.list}>
        {cases.map((similar) => (
          <SimilarCase key={similar.caseId} similar={similar} {...shown} />
        ))}
      </ol>
    </>
  );
}
