import { Button, SegmentedControl } from '@mantine/core';
import { IconEye, IconSearch } from '@tabler/icons-react';
import { type Highlights, useConsoleState } from '../../../workflows/base/console-state.ts';
import { countOf } from '../../ui/text/format.ts';
import classes from './transcript.module.css';

const HIGHLIGHTS: { value: Highlights; label: string }[] = [
  { value: 'off', label: 'Off' },
  { value: 'strongest', label: 'Strongest' },
  { value: 'all', label: 'All' },
];

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
      <span className={classes.count}>{countOf(messages, 'message')}</span>
      {excerpt !== null && (
        <SegmentedControl
          size="xs"
          aria-label="How much is shown"
          data={[
            { value: 'excerpt', label: `Strongest passages (${excerpt})` },
            { value: 'whole', label: 'Whole transcript' },
          ]}
          value={whole ? 'whole' : 'excerpt'}
          onChange={(value) => onWhole(value === 'whole')}
        />
      )}
      {showDetection && (
        <span className={classes.labelled}>
          <span aria-hidden>Highlights</span>
          <SegmentedControl
            size="xs"
            aria-label="Highlights"
            data={HIGHLIGHTS}
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
          Show text
        </Button>
      )}
      <Button
        size="compact-xs"
        variant="subtle"
        leftSection={<IconSearch size={14} aria-hidden />}
        onClick={onFind}
      >
        Find
      </Button>
    </div>
  );
}
