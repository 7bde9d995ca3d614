import { Anchor, Button } from '@mantine/core';
import { useId, useState } from 'react';
import { Link } from 'wouter';
import type { SimilarStanding } from '../../../domain/knowledge/similar-case.ts';
import { inertText } from '../../../domain/transcript/inert-text.ts';
import { formatMoment, formatPercent } from '../../../words/format.ts';
import { rich, t } from '../../../words/words.ts';
import type { SimilarCase as Similar } from '../../../workflows/review/similar-cases.ts';
import { historyAddress } from '../../ui/case-address.ts';
import { Isolated } from '../../ui/text/InertText.tsx';
import { data, strong } from '../../ui/text/marks.tsx';
import { Tag } from '../../ui/text/Tag.tsx';
import type { Mask } from '../transcript/useMask.ts';
import { type DrawPictures, SimilarPreview } from './SimilarPreview.tsx';
import classes from './similar.module.css';

function Standing({ standing }: { standing: SimilarStanding }) {
  if (standing.kind === 'kept-back') return null;
  const { kind } = standing;
  return (
    <div>
      {kind === 'waiting' && t(`names.state.${standing.state}`)}
      {kind === 'decided' &&
        rich('reviewSimilar.decided', {
          outcome: t(`names.decision.${standing.outcome}`),
          actor: standing.by ?? '',
          isNamed: standing.by === null ? 'no' : 'yes',
          moment: standing.at === null ? '' : formatMoment(standing.at),
          isDated: standing.at === null ? 'no' : 'yes',
          data,
          strong,
        })}
    </div>
  );
}

export interface SimilarCaseProps {
  similar: Similar;
  /** The case that it is like. */
  caseId: string;
  reviewer: string | null;
  mask: Mask;
  drawPictures?: DrawPictures | undefined;
}

/** One similar case: how alike it is, how it was decided, and on request what it says and what of that differs. */
export function SimilarCase({ similar, ...shown }: SimilarCaseProps) {
  const { caseId, likeness, sameEntry, standing, withCluster } = similar;
  const [opened, setOpened] = useState(false);
  const id = useId();
  const name = inertText(similar.name);
  return (
    <li className={classes.case}>
      <div className={classes.head}>
        <Isolated text={similar.name} className={classes.name ?? ''} />
        {sameEntry && <Tag>{t('reviewSimilar.sameEntry')}</Tag>}
        {withCluster && <Tag>{t('reviewSimilar.withCluster')}</Tag>}
        <span className={classes.likeness}>
          {t('reviewSimilar.likeness', { share: formatPercent(likeness, 0) })}
        </span>
      </div>
      <span className={classes.track} aria-hidden>
        <span style={{ width: `${likeness * 100}%` }} />
      </span>
      <Standing standing={standing} />
      <div className={classes.actions}>
        <Button
          variant="default"
          size="compact-xs"
          aria-expanded={opened}
          aria-controls={opened ? id : undefined}
          aria-label={t(opened ? 'reviewSimilar.closeOf' : 'reviewSimilar.compareOf', { name })}
          onClick={() => setOpened(!opened)}
        >
          {t(opened ? 'reviewSimilar.close' : 'reviewSimilar.compare')}
        </Button>
        {standing.kind !== 'kept-back' && (
          <Anchor
            component={Link}
            href={historyAddress(caseId)}
            size="xs"
            aria-label={t('reviewSimilar.historyOf', { name })}
          >
            {t('reviewSimilar.history')}
          </Anchor>
        )}
      </div>
      {opened && (
        <div id={id}>
          <SimilarPreview similarId={caseId} name={name} {...shown} />
        </div>
      )}
    </li>
  );
}
