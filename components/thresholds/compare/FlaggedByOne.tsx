import { useState } from 'react';
import { formatRisk } from '../../../words/format.ts';
import { t } from '../../../words/words.ts';
import { Panel } from '../../ui/layout/Panel.tsx';
import { useMay } from '../../ui/reading/useReviewer.ts';
import { PagedTable } from '../../ui/tables/PagedTable.tsx';
import { Isolated } from '../../ui/text/InertText.tsx';
import { OpenTranscript } from '../transcripts/OpenTranscript.tsx';
import { TranscriptDialog } from '../transcripts/TranscriptDialog.tsx';
import classes from '../transcripts/transcripts.module.css';
import type { ComparedSide } from './compared.ts';

const PAGE = 20;

interface FlaggedByOneProps {
  /** The side that flags them. */
  side: 'first' | 'second';
  /** Numbers of the items, highest risk first. */
  items: readonly number[];
  first: ComparedSide;
  second: ComparedSide;
}

function riskText(side: ComparedSide, item: number): string {
  const risk = side.lab.decisive.risks[item]!;
  return Number.isFinite(risk) ? formatRisk(risk) : t('thresholds.compare.flaggedBy.notUsed');
}

/** The transcripts that only one side flags, to be opened and read. */
export function FlaggedByOne({ side, items, first, second }: FlaggedByOneProps) {
  const [opened, setOpened] = useState<string | null>(null);
  const { set } = first.lab;
  const mayRead = useMay()('change-threshold');
  return (
    <Panel
      title={t(`thresholds.compare.flaggedBy.${side}.title`)}
      description={t('thresholds.compare.flaggedBy.count', { count: items.length })}
    >
      {!mayRead && items.length > 0 && (
        <p className={classes.which}>{t('thresholds.compare.flaggedBy.leadsOnly')}</p>
      )}
      {mayRead && items.length > 0 && (
        <PagedTable
          caption={t(`thresholds.compare.flaggedBy.${side}.caption`)}
          hideCaption
          columns={[
            t('thresholds.compare.flaggedBy.transcript'),
            t('thresholds.compare.flaggedBy.truth'),
            { title: t('thresholds.compare.flaggedBy.riskFirst'), numeric: true },
            { title: t('thresholds.compare.flaggedBy.riskSecond'), numeric: true },
            '',
          ]}
          page={PAGE}
          count={items.length}
          rowsTo={(end) =>
            items.slice(0, end).map((item) => {
              const id = set.ids[item]!;
              return {
                key: id,
                cells: [
                  <Isolated key="id" text={id} />,
                  t(`thresholds.compare.flaggedBy.truths.${set.positive[item] === 1 ? 'risk' : 'benign'}`),
                  riskText(first, item),
                  riskText(second, item),
                  <OpenTranscript key="open" id={id} onOpen={setOpened} />,
                ],
              };
            })
          }
        />
      )}
      <TranscriptDialog id={opened} threshold={first.threshold} onClose={() => setOpened(null)} />
    </Panel>
  );
}
