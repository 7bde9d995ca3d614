import { SegmentedControl } from '@mantine/core';
import type { ReactNode } from 'react';
import { t } from '../../../words/words.ts';
import { ScrollRegion } from '../../ui/tables/ScrollRegion.tsx';
import type { ReferencePart } from '../layout/usePanes.ts';
import classes from '../review.module.css';

interface ReferenceFrameProps {
  /** What can be shown here, of which one is. */
  parts: readonly ReferencePart[];
  part: ReferencePart;
  onPart: (part: ReferencePart) => void;
  /** Names of parts that hold something else here, in the list and as regions. */
  names?: Partial<Record<ReferencePart, { label: string; region: string }>>;
  children: ReactNode;
}

/** What stands beside the transcript in one place, with the way to the rest. */
export function ReferenceFrame({ parts, part, onPart, names = {}, children }: ReferenceFrameProps) {
  return (
    <>
      {parts.length > 1 && (
        <SegmentedControl
          size="xs"
          aria-label={t('review.reference.label')}
          data={parts.map((value) => ({
            value,
            label: names[value]?.label ?? t(`review.reference.${value}`),
          }))}
          value={part}
          onChange={(value) => onPart(value as ReferencePart)}
        />
      )}
      <ScrollRegion
        landmark
        label={names[part]?.region ?? t(`review.reference.region.${part}`)}
        className={classes.scroll}
      >
        {children}
      </ScrollRegion>
    </>
  );
}
