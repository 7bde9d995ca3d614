import { useState } from 'react';
import { Panel } from '../../ui/layout/Panel.tsx';
import { useMay } from '../../ui/reading/useReviewer.ts';
import { PagedTable } from '../../ui/tables/PagedTable.tsx';
import { countOf, formatRisk } from '../../ui/text/format.ts';
import { Isolated } from '../../ui/text/InertText.tsx';
import { OpenTranscript } from '../transcripts/OpenTranscript.tsx';
import { TranscriptDialog } from '../transcripts/TranscriptDialog.tsx';
import classes from '../transcripts/transcripts.module.css';
import type { ComparedSide } from './compared.ts';

const PAGE = 20;

interface FlaggedByOneProps {
  title: string;
  /** Numbers of the items, highest risk first. */
  items: readonly number[];
  first: ComparedSide;
  second: ComparedSide;
}

function riskText(side: ComparedSide, item: number): string {
  const risk = side.lab.decisive.risks[item]!;
  return Number.isFinite(risk) ? formatRisk(risk) : 'not used';
}

/** The transcripts that only one side flags, to be opened and read. */
export function FlaggedByOne({ title, items, first, second }: FlaggedByOneProps) {
  const [opened, setOpened] = useState<string | null>(null);
  const { set } = first.lab;
  const mayRead = useMay()('change-threshold');
  return (
    <Panel title={title} description={countOf(items.length, 'transcript')}>
      {!mayRead && items.length > 0 && (
        <p className={classes.which}>
          Which ones is told to leads only: what is known of a transcript must not sway who reviews it.
        </p>
      )}
      {mayRead && items.length > 0 && (
        <PagedTable
          caption={`Transcripts ${title.toLowerCase()}`}
          hideCaption
          columns={[
            'Transcript',
            'Truth',
            { title: 'Risk, first', numeric: true },
            { title: 'Risk, second', numeric: true },
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
                  set.positive[item] === 1 ? 'risk' : 'benign',
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
