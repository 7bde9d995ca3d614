import { Button } from '@mantine/core';
import { IconListCheck } from '@tabler/icons-react';
import { useState } from 'react';
import type { ItemAnalysis } from '../../../domain/training/item-analysis.ts';
import { t } from '../../../words/words.ts';
import { Panel } from '../../ui/layout/Panel.tsx';
import { EmptyState } from '../../ui/reading/EmptyState.tsx';
import { numeric } from '../../ui/tables/numeric.ts';
import { PagedTable } from '../../ui/tables/PagedTable.tsx';
import { ItemDialog } from './ItemDialog.tsx';
import { aboutItem, discriminationOf, findingsOf, shareOf } from './item-words.ts';

const column = 'trainingClass.items.column';

const COLUMNS = [
  t(`${column}.focus`),
  t(`${column}.findings`),
  numeric(t(`${column}.right`)),
  numeric(t(`${column}.discrimination`)),
  numeric(t(`${column}.best`)),
  t(`${column}.open`),
] as const;

/** Items that are shown at first. */
const PAGE = 25;

/** Items of which many people's answers say that they do not work, each to be opened. */
export function ItemsPanel({ items }: { items: readonly ItemAnalysis[] }) {
  const [opened, setOpened] = useState<ItemAnalysis | null>(null);
  const found = items.filter(({ findings }) => findings.length > 0);
  return (
    <Panel title={t('trainingClass.items.title')} description={t('trainingClass.items.description')}>
      {found.length === 0 ? (
        <EmptyState icon={<IconListCheck size={40} stroke={1.5} />} title={t('trainingClass.items.none')}>
          {t('trainingClass.items.noneText', { items: items.length })}
        </EmptyState>
      ) : (
        <PagedTable
          caption={t('trainingClass.items.title')}
          hideCaption
          columns={COLUMNS}
          page={PAGE}
          count={found.length}
          rowsTo={(end) =>
            found.slice(0, end).map((each) => ({
              key: each.item.id,
              cells: [
                aboutItem(each.item),
                findingsOf(each),
                shareOf(each.facility),
                discriminationOf(each),
                shareOf(each.best),
                <Button
                  key="open"
                  variant="default"
                  size="compact-sm"
                  aria-label={t('trainingClass.items.openOf', { id: each.item.id })}
                  onClick={() => setOpened(each)}
                >
                  {t('trainingClass.items.open')}
                </Button>,
              ],
            }))
          }
        />
      )}
      <ItemDialog analysis={opened} onClose={() => setOpened(null)} />
    </Panel>
  );
}
