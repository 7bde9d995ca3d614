import { type ReactNode, useCallback, useState } from 'react';
import type { TrainingItem } from '../../../domain/training/item.ts';
import { type Target, TranscriptPane } from '../../review/transcript/TranscriptPane.tsx';
import { useMask } from '../../review/transcript/useMask.ts';
import { firstDeciding } from './first-deciding.ts';
import classes from './reading.module.css';

const NONE: readonly never[] = [];

const nothing = () => {};

interface ItemReadingProps {
  item: TrainingItem;
  /** What is said of it, beside it; it is given the way to a message. */
  children: (goTo: (message: number) => void) => ReactNode;
}

/** The transcript of an item with its deciding messages marked, beside what is said of it. */
export function ItemReading({ item, children }: ItemReadingProps) {
  const [target, setTarget] = useState<Target | null>(() => firstDeciding(item));
  const goTo = useCallback((message: number) => setTarget({ message }), []);
  const { messages } = item.transcript;
  return (
    <div className={classes.pair}>
      <div className={classes.transcript}>
        <TranscriptPane
          messages={messages}
          detection={null}
          target={target}
          onGoTo={goTo}
          marks={NONE}
          editable={false}
          mask={useMask('off', messages.length)}
          onMark={nothing}
          deciding={item.deciding}
        />
      </div>
      {children(goTo)}
    </div>
  );
}
