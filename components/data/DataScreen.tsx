import { formatCount } from '../../words/format.ts';
import { t } from '../../words/words.ts';
import { type Counts, liveCounts } from '../../workflows/queue/read-models.ts';
import { PracticePanel } from '../practice/PracticePanel.tsx';
import { FigureCard } from '../ui/figures/FigureCard.tsx';
import { FigureList } from '../ui/figures/FigureList.tsx';
import { ExportButtons } from '../ui/files/ExportButtons.tsx';
import { Panel } from '../ui/layout/Panel.tsx';
import { SectionedScreen } from '../ui/layout/SectionedScreen.tsx';
import { ReadState } from '../ui/reading/ReadState.tsx';
import { useRead } from '../ui/reading/useRead.ts';
import columns from '../ui/tables/columns.module.css';
import { BackupPanel } from './backup/BackupPanel.tsx';
import { DeletePanel } from './backup/DeletePanel.tsx';
import { ImportHistory } from './imports/ImportHistory.tsx';
import { ImportPanel } from './imports/ImportPanel.tsx';
import { LoadSamplesButton } from './imports/LoadSamplesButton.tsx';
import { SetAsidePanel } from './imports/SetAsidePanel.tsx';
import { RetentionSection } from './retention/RetentionSection.tsx';
import { DATA_SECTIONS, type SectionId } from './sections.ts';

function StoredCounts({ transcripts, waiting, open, decided }: Counts) {
  return (
    <Panel title={t('data.stored.title')}>
      <FigureList>
        <FigureCard name={t('data.stored.transcripts')} value={formatCount(transcripts)} />
        <FigureCard name={t('data.stored.waiting')} value={formatCount(waiting)} />
        <FigureCard name={t('data.stored.open')} value={formatCount(open)} />
        <FigureCard name={t('data.stored.decided')} value={formatCount(decided)} />
      </FigureList>
      {transcripts === 0 && (
        <div>
          <LoadSamplesButton />
        </div>
      )}
    </Panel>
  );
}

function Stored() {
  return (
    <ReadState read={useRead(liveCounts, { failsInFrame: true })} failed={null}>
      {(counts) => <StoredCounts {...counts} />}
    </ReadState>
  );
}

/** Taking data in and out. */
function FilesSection() {
  return (
    <>
      <Stored />
      <div className={columns.screen}>
        <div className={columns.column}>
          <ImportPanel />
          <PracticePanel />
        </div>
        <div className={columns.column}>
          <Panel title={t('data.export.title')} description={t('data.export.description')}>
            <ExportButtons />
          </Panel>
          <BackupPanel />
        </div>
      </div>
      <SetAsidePanel />
      <ImportHistory />
      <DeletePanel />
    </>
  );
}

const PARTS: Record<SectionId, () => React.ReactNode> = { files: FilesSection, retention: RetentionSection };

/** Taking data in and out, and how long they are kept. */
export function DataScreen({ section }: { section?: string }) {
  return (
    <SectionedScreen workspace="data" sections={DATA_SECTIONS} section={section}>
      {(id) => {
        const Part = PARTS[id];
        return <Part />;
      }}
    </SectionedScreen>
  );
}
