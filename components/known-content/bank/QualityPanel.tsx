import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { EntryFilter } from '../../../domain/matching/bank/entry-filter.ts';
import { DEFAULT_TRUST_SETTINGS, trustOf } from '../../../domain/matching/bank/verification.ts';
import { LOW_PDQ_QUALITY } from '../../../domain/metrics/matching/bank-quality.ts';
import { formatCount } from '../../../words/format.ts';
import { t } from '../../../words/words.ts';
import { type BankReview, countLowQuality } from '../../../workflows/matching/bank-review.ts';
import { FigureCard } from '../../ui/figures/FigureCard.tsx';
import { FigureList } from '../../ui/figures/FigureList.tsx';
import { shareFigure } from '../../ui/figures/share-text.ts';
import { Panel } from '../../ui/layout/Panel.tsx';
import { FailureAlert } from '../../ui/reading/FailureAlert.tsx';
import { ReadState } from '../../ui/reading/ReadState.tsx';
import { useAction } from '../../ui/reading/useAction.ts';
import type { Read } from '../../ui/reading/useRead.ts';
import classes from './bank-page.module.css';
import { trustText } from './EntryFindings.tsx';
import { MatchedTable } from './MatchedTable.tsx';

/** Counting low-quality hashes of a large bank, which takes its time; stopped when the screen is left. */
function useCounting(bankId: string) {
  const [low, setLow] = useState<number | null>(null);
  const [looked, setLooked] = useState(0);
  const { busy, error, clearError, run } = useAction();
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);
  const count = () =>
    run(async () => {
      const controller = new AbortController();
      running.current = controller;
      setLooked(0);
      try {
        setLow(await countLowQuality(bankId, { signal: controller.signal, onProgress: setLooked }));
      } catch (thrown) {
        if (!controller.signal.aborted) throw thrown;
      }
    });
  return { low, looked, busy, error, clearError, count };
}

interface QualityFiguresProps {
  bankId: string;
  review: BankReview;
  onShow: (only: EntryFilter['only']) => void;
}

function QualityFigures({ bankId, review, onShow }: QualityFiguresProps) {
  const { matched, entries, neverMatched, matches, precision, sealed } = review;
  const counting = useCounting(bankId);
  const low = review.lowQuality ?? counting.low;
  const progress = { looked: counting.looked, total: entries };
  return (
    <div className={classes.figureRow}>
      <FigureList layout="compact">
        <FigureCard name={t('bankPage.quality.precision')} {...shareFigure(precision)} />
        <FigureCard name={t('bankPage.quality.matches')} value={formatCount(matches)} />
        <FigureCard name={t('bankPage.quality.matchedEntries')} value={formatCount(matched.length)} />
        <FigureCard name={t('bankPage.quality.neverMatched')} value={formatCount(neverMatched)} />
        <FigureCard
          name={t('bankPage.quality.lowQuality')}
          value={low === null ? t('bankPage.quality.notCounted') : formatCount(low)}
          details={[
            counting.busy
              ? t('bankPage.quality.counting', progress)
              : t('bankPage.quality.lowQualityHint', { quality: LOW_PDQ_QUALITY }),
          ]}
        />
      </FigureList>
      <div className={classes.tags}>
        {neverMatched > 0 && (
          <Button size="compact-sm" variant="default" onClick={() => onShow('never-matched')}>
            {t('bankPage.quality.showNeverMatched')}
          </Button>
        )}
        {low !== 0 && (
          <Button size="compact-sm" variant="default" onClick={() => onShow('low-quality')}>
            {t('bankPage.quality.showLowQuality')}
          </Button>
        )}
        {low === null && (
          <Button
            size="compact-sm"
            variant="default"
            loading={counting.busy}
            onClick={() => void counting.count()}
          >
            {t('bankPage.quality.count')}
          </Button>
        )}
      </div>
      <FailureAlert
        error={counting.error}
        title={t('bankPage.quality.countFailed')}
        onClose={counting.clearError}
      />
      {sealed > 0 && <p className={classes.hint}>{t('bankPage.quality.sealed', { count: sealed })}</p>}
      {matched.length > 0 ? (
        <MatchedTable matched={matched} />
      ) : (
        <p className={classes.plain}>{t('bankPage.quality.none')}</p>
      )}
    </div>
  );
}

interface QualityPanelProps extends Omit<QualityFiguresProps, 'review'> {
  review: Read<BankReview>;
}

/** How the entries of a bank do: precision, what never matches, hashes that say too little. */
export function QualityPanel({ review, ...figures }: QualityPanelProps) {
  const start = trustText(trustOf([]).value);
  return (
    <Panel
      title={t('bankPage.quality.title')}
      description={t('bankPage.quality.description', {
        start,
        bar: trustText(DEFAULT_TRUST_SETTINGS.bar),
      })}
    >
      <ReadState
        read={review}
        failed={t('bankPage.quality.unreadable')}
        loading={t('bankPage.quality.loading')}
      >
        {(found) => <QualityFigures review={found} {...figures} />}
      </ReadState>
    </Panel>
  );
}
