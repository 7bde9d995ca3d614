import {
  cancelCohortImports,
  importCohortFiles,
  useCohortImports,
} from '../../workflows/cohort/cohort-import.ts';
import type { CohortProgress } from '../../workflows/cohort/cohort-progress.ts';
import { FileDrop } from '../ui/files/FileDrop.tsx';
import { FileProgress } from '../ui/files/FileProgress.tsx';
import classes from '../ui/files/files.module.css';
import { Panel } from '../ui/layout/Panel.tsx';
import { formatBytes, formatCount } from '../ui/text/format.ts';
import { CohortImportResult } from './CohortImportResult.tsx';

const DOING: Record<Exclude<CohortProgress['phase'], 'reading'>, string> = {
  merging: 'rows compared',
  verifying: 'entries verified',
  storing: 'rows stored',
};

function progressText({ phase, done, of }: CohortProgress): string {
  if (phase === 'reading') return `${formatBytes(done)} of ${formatBytes(of)} read`;
  return `${formatCount(done)} of ${formatCount(of)} ${DOING[phase]}`;
}

/** Taking in files of other browsers, and what came of each. */
export function CohortImport() {
  const { running, waiting, finished } = useCohortImports();
  return (
    <Panel
      title="Import from other browsers"
      description="Outcomes as CSV or JSON Lines, and logs as JSON Lines, as Second Look exports them. What is here already is not counted again. Files are read here and sent nowhere."
    >
      <FileDrop
        label="Files of other browsers"
        hint="Drop outcomes and logs here, or"
        action="Import files"
        onFiles={(files) => void importCohortFiles(files)}
      />
      {running && (
        <FileProgress
          file={running.file}
          label="Importing into the cohort"
          share={running.progress.of === 0 ? 1 : running.progress.done / running.progress.of}
          text={progressText(running.progress)}
          waiting={waiting.length}
          onCancel={cancelCohortImports}
        />
      )}
      <div role="status" className={classes.results}>
        {finished.map((each) => (
          <CohortImportResult key={each.number} result={each} />
        ))}
      </div>
    </Panel>
  );
}
