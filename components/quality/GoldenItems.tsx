import { Button } from '@mantine/core';
import { useState } from 'react';
import type { GoldenRow } from '../../workflows/quality/golden-reading.ts';
import { removeGoldenItems } from '../../workflows/quality/quality.ts';
import { Panel } from '../ui/layout/Panel.tsx';
import { FailureAlert } from '../ui/reading/FailureAlert.tsx';
import { useAction } from '../ui/reading/useAction.ts';
import { countOf } from '../ui/text/format.ts';
import { fractionText } from '../ui/text/Ratio.tsx';
import { PickTable } from './PickTable.tsx';
import classes from './quality.module.css';

const rightText = ({ right, reviewed }: GoldenRow) =>
  reviewed === 0 ? 'not reviewed yet' : fractionText({ k: right, n: reviewed });

/** The golden items there are, to be removed again. */
export function GoldenItems({ items }: { items: readonly GoldenRow[] }) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const { busy, error, clearError, run } = useAction();
  const remove = () =>
    void run(async () => {
      await removeGoldenItems([...chosen]);
      setChosen(new Set());
    });
  return (
    <Panel
      title={items.length === 0 ? 'Golden items' : countOf(items.length, 'golden item')}
      description="Only leads see which transcripts these are. What was decided on one that is removed stays; if the policy flags it, it is an ordinary case again."
    >
      {items.length === 0 ? (
        <p className={classes.plain}>
          There are none yet. Choose labelled transcripts above; a balanced suggestion is a good beginning.
        </p>
      ) : (
        <>
          <PickTable
            label="Golden items"
            rows={items}
            chosen={chosen}
            onChange={setChosen}
            extra={{ title: 'Correct first answers', cell: rightText }}
          />
          <div>
            <Button variant="default" onClick={remove} loading={busy} disabled={chosen.size === 0}>
              {chosen.size === 0 ? 'Remove golden items' : `Remove ${countOf(chosen.size, 'golden item')}`}
            </Button>
          </div>
        </>
      )}
      <FailureAlert error={error} title="Nothing was removed" onClose={clearError} />
    </Panel>
  );
}
