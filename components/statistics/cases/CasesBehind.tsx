import { type ReactNode, useState } from 'react';
import type { Figure } from '../../../domain/metrics/figures/figure.ts';
import type { StatisticsFilter } from '../../../domain/metrics/filter/statistics-filter.ts';
import { figureName } from '../../../words/export-words.ts';
import { t } from '../../../words/words.ts';
import { Dialog } from '../../ui/dialogs/Dialog.tsx';
import { CasesBehindContext } from '../../ui/figures/cases-behind.ts';
import { CaseList } from './CaseList.tsx';

/** Lets every figure below open the cases behind it, under a filter. */
export function CasesBehind({ filter, children }: { filter: StatisticsFilter; children: ReactNode }) {
  const [asked, setAsked] = useState<Figure | null>(null);
  const [opened, setOpened] = useState(false);
  const open = (figure: Figure) => {
    setAsked(figure);
    setOpened(true);
  };
  return (
    <CasesBehindContext value={open}>
      {children}
      {asked && (
        <Dialog
          wide
          title={t('statistics.behind.title', { name: figureName(asked.id) })}
          opened={opened}
          onClose={() => setOpened(false)}
        >
          <CaseList key={`${asked.scope} ${asked.id}`} filter={filter} figure={asked} />
        </Dialog>
      )}
    </CasesBehindContext>
  );
}
