import { use, useEffect, useState } from 'react';
import { hitPieces, type SearchHit } from '../../../domain/transcript/find-text.ts';
import { t } from '../../../words/words.ts';
import { readSearchHit } from '../../../workflows/queue/search-hits.ts';
import { InertText, Isolated } from '../../ui/text/InertText.tsx';
import { CellContext } from './cell-context.ts';
import classes from './table.module.css';

/** The message that the search was found in, read when its row comes into sight. */
export function HitCell({ transcriptId }: { transcriptId: string }) {
  const { query, masked } = use(CellContext);
  const [found, setFound] = useState<{ of: string; hit: SearchHit | null } | null>(null);
  const wanted = query === null || masked ? null : `${transcriptId} ${query}`;
  useEffect(() => {
    if (wanted === null || query === null) return;
    let isOvertaken = false;
    readSearchHit(transcriptId, query).then(
      (hit) => isOvertaken || setFound({ of: wanted, hit }),
      // The list itself says when nothing can be read.
      () => {},
    );
    return () => {
      isOvertaken = true;
    };
  }, [transcriptId, query, wanted]);
  if (query === null) return null;
  if (masked) return <span className={classes.none}>{t('queue.table.hitMasked')}</span>;
  if (found?.of !== wanted) return null;
  if (!found.hit) return <span className={classes.none}>{t('queue.table.hitElsewhere')}</span>;
  const { from, text } = found.hit;
  return (
    <span className={classes.hitText}>
      <span className={classes.none}>
        <Isolated text={from} />
      </span>{' '}
      <bdi dir="auto" translate="no">
        {hitPieces(found.hit).map(({ start, end, hit }) =>
          hit ? (
            <mark key={start} className={classes.found}>
              <InertText text={text.slice(start, end)} />
            </mark>
          ) : (
            <InertText key={start} text={text.slice(start, end)} />
          ),
        )}
      </bdi>
    </span>
  );
}
