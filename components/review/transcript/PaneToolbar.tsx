import { Button, SegmentedControl } from '@mantine/core';
import { IconEye, IconHighlight, IconSearch } from '@tabler/icons-react';
import { t } from '../../../words/words.ts';
import { type Highlights, useConsoleState } from '../../../workflows/base/console-state.ts';
import classes from './transcript.module.css';

const HIGHLIGHTS: readonly Highlights[] = ['off', 'strongest', 'all'];

interface PaneToolbarProps {
  messages: number;
  /** Messages of the excerpt; null when there is none to speak of. */
  excerpt: number | null;
  whole: boolean;
  showDetection: boolean;
  masked: boolean;
  onWhole: (whole: boolean) => void;
  onShowAll: () => void;
  onFind: () => void;
}

/** How the transcript is shown. */
export function PaneToolbar(props: PaneToolbarProps) {
  const { messages, excerpt, whole, showDetection, masked, onWhole, onShowAll, onFind } = props;
  const highlights = useConsoleState((state) => state.highlights);
  const setHighlights = useConsoleState((state) => state.setHighlights);
  return (
    <div className={classes.toolbar}>
      <span className={classes.count}>{t('review.transcript.count', { count: messages })}</span>
      {excerpt !== null && (
        <SegmentedControl
          size="xs"
          aria-label={t('review.transcript.howMuch')}
          data={[
            { value: 'excerpt', label: t('review.transcript.excerpt', { count: excerpt }) },
            { value: 'whole', label: t('review.transcript.whole') },
          ]}
          value={whole ? 'whole' : 'excerpt'}
          onChange={(value) => onWhole(value === 'whole')}
        />
      )}
      {showDetection && (
        <span className={classes.labelled} title={t('review.transcript.highlights')}>
          <IconHighlight size={16} stroke={1.5} aria-hidden />
          <SegmentedControl
            size="xs"
            aria-label={t('review.transcript.highlights')}
            data={HIGHLIGHTS.map((value) => ({ value, label: t(`review.transcript.highlightsOf.${value}`) }))}
            value={highlights}
            onChange={(value) => setHighlights(value as Highlights)}
          />
        </span>
      )}
      {masked && (
        <Button
          size="compact-xs"
          variant="default"
          leftSection={<IconEye size={14} aria-hidden />}
          onClick={onShowAll}
        >
          {t('review.transcript.showText')}
        </Button>
      )}
      <Button
        size="compact-xs"
        variant="subtle"
        leftSection={<IconSearch size={14} aria-hidden />}
        onClick={onFind}
      >
        {t('review.transcript.find')}
      </Button>
    </div>
  );
}
