import { Button } from '@mantine/core';
import { useState } from 'react';
import { t } from '../../words/words.ts';
import type { GoldenRow } from '../../workflows/quality/golden-reading.ts';
import { removeGoldenItems } from '../../workflows/quality/quality.ts';
import { fractionText } from '../ui/figures/share-text.ts';
import { Panel } from '../ui/layout/Panel.tsx';
import { FailureAlert } from '../ui/reading/FailureAlert.tsx';
import { useAction } from '../ui/reading/useAction.ts';
import { GoldenPreview, type Previewed } from './GoldenPreview.tsx';
import { PickTable } from './PickTable.tsx';
import classes from './quality.module.css';

const rightText = ({ right, reviewed }: GoldenRow) =>
  reviewed === 0 ? t('quality.golden.notReviewed') : fractionText({ k: right, n: reviewed });

/** The golden items there are, to be removed again. */
export function GoldenItems({ items }: { items: readonly GoldenRow[] }) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [previewed, setPreviewed] = useState<Previewed | null>(null);
  const { busy, error, clearError, run } = useAction();
  const remove = () =>
    void run(async () => {
      await removeGoldenItems([...chosen]);
      setChosen(new Set());
    });
  return (
    <Panel
      title={t('quality.golden.title', { count: items.length })}
      description={t('quality.golden.description')}
    >
      {items.length === 0 ? (
        <p className={classes.plain}>{t('quality.golden.none')}</p>
      ) : (
        <>
          <PickTable
            label={t('quality.golden.label')}
            rows={items}
            chosen={chosen}
            onChange={setChosen}
            onPreview={(id, listed) => setPreviewed({ id, listed })}
            extra={{ title: t('quality.golden.right'), cell: rightText }}
          />
          <GoldenPreview
            previewed={previewed}
            onGoTo={setPreviewed}
            find={(id) => items.find(({ transcriptId }) => transcriptId === id)}
            choice={null}
          />
          <div>
            <Button variant="default" onClick={remove} loading={busy} disabled={chosen.size === 0}>
              {t('quality.golden.remove', { count: chosen.size })}
            </Button>
          </div>
        </>
      )}
      <FailureAlert error={error} title={t('quality.golden.notRemoved')} onClose={clearError} />
    </Panel>
  );
}
