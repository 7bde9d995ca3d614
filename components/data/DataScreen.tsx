import { Redirect, useLocation } from 'wouter';
import { liveCounts } from '../../workflows/queue/read-models.ts';
import columns from '../ui/columns.module.css';
import { ExportButtons } from '../ui/ExportButtons.tsx';
import { formatCount } from '../ui/format.ts';
import { Panel } from '../ui/Panel.tsx';
import { Figures, NumberFigure } from '../ui/Ratio.tsx';
import { Screen } from '../ui/Screen.tsx';
import { SectionTabs } from '../ui/SectionTabs.tsx';
import { useLive } from '../ui/useLive.ts';
import { BackupPanel } from './BackupPanel.tsx';
import { DeletePanel } from './DeletePanel.tsx';
import { ImportHistory } from './ImportHistory.tsx';
import { ImportPanel } from './ImportPanel.tsx';
import { LoadSamplesButton } from './LoadSamplesButton.tsx';
import { RetentionSection } from './RetentionSection.tsx';
import { SetAsidePanel } from './SetAsidePanel.tsx';
import { SECTIONS, type SectionId } from './sections.ts';

function Stored() {
  const counts = useLive(liveCounts);
  if (counts.status !== 'ready') return null;
  const { transcripts, waiting, open, decided } = counts.value;
  return (
    <Panel title="Stored here">
      <Figures>
        <NumberFigure name="Transcripts" value={formatCount(transcripts)} />
        <NumberFigure name="Waiting to be scored" value={formatCount(waiting)} />
        <NumberFigure name="Open cases" value={formatCount(open)} />
        <NumberFigure name="Decided cases" value={formatCount(decided)} />
      </Figures>
      {transcripts === 0 && (
        <div>
          <LoadSamplesButton />
        </div>
      )}
    </Panel>
  );
}

/** Taking data in and out. */
function FilesSection() {
  return (
    <div className={columns.screen}>
      <div className={columns.column}>
        <ImportPanel />
        <SetAsidePanel />
        <ImportHistory />
      </div>
      <div className={columns.column}>
        <Stored />
        <Panel
          title="Export"
          description="The review outcomes: a row for each decision that stands, and one for each open case."
        >
          <ExportButtons />
        </Panel>
        <BackupPanel />
        <DeletePanel />
      </div>
    </div>
  );
}

const PARTS: Record<SectionId, () => React.ReactNode> = { files: FilesSection, retention: RetentionSection };

/** Taking data in and out, and how long they are kept. */
export function DataScreen({ section }: { section: string | undefined }) {
  const [, navigate] = useLocation();
  const known = SECTIONS.find(({ id }) => id === section);
  if (!known) return <Redirect to={`/data/${SECTIONS[0].id}`} replace />;
  const Part = PARTS[known.id];
  return (
    <Screen title="Data" documentTitle={`${known.name}, Data`}>
      <SectionTabs sections={SECTIONS} value={known.id} onChange={(next) => navigate(`/data/${next}`)}>
        <Part />
      </SectionTabs>
    </Screen>
  );
}
