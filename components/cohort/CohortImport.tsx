import { formatBytes, formatCount } from '../../words/format.ts';
import { t } from '../../words/words.ts';
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
import { CohortImportResult } from './CohortImportResult.tsx';

function progressText({ phase, done, of }: CohortProgress): string {
  const format = phase === 'reading' ? formatBytes : formatCount;
  return t(`cohort.import.progress.${phase}`, { done: format(done), of: format(of) });
}

/** Taking in files of other browsers, and what came of each. */
export function CohortImport() {
  const { running, waiting, finished } = useCohortImports();
  return (
    <Panel title={t('cohort.import.title')} description={t('cohort.import.description')}>
      <FileDrop
        label={t('cohort.import.label')}
        hint={t('cohort.import.hint')}
        action={t('cohort.import.action')}
        onFiles={(files) => void importCohortFiles(files)}
      />
      {running && (
        <FileProgress
          file={running.file}
          label={t('cohort.import.importing')}
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
