import { SegmentedControl } from '@mantine/core';
import { t } from '../../../words/words.ts';
import type { Pane, Panes } from './usePanes.ts';

/** Which part of the case is shown; only where there is room for one. */
export function PaneTabs({
  panes: { layout, pane, panes, parts, show },
  names = {},
}: {
  panes: Panes;
  /** Of parts that hold something else here. */
  names?: Partial<Record<Pane, string>>;
}) {
  if (layout !== 'single') return null;
  const nameOf = (value: Pane) =>
    names[value] ??
    (value === 'evidence' && !parts.includes('evidence')
      ? t('review.panes.reference')
      : t(`review.panes.${value}`));
  return (
    <SegmentedControl
      fullWidth
      size="sm"
      aria-label={t('review.panes.label')}
      data={panes.map((value) => ({ value, label: nameOf(value) }))}
      value={pane}
      onChange={(value) => show(value as Pane)}
    />
  );
}
