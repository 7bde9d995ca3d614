import { formatBytes } from '../../../words/format.ts';
import { t } from '../../../words/words.ts';
import { cancelImports, importFiles, useImportQueue } from '../../../workflows/intake/import-queue.ts';
import { FileDrop } from '../../ui/files/FileDrop.tsx';
import { FileProgress } from '../../ui/files/FileProgress.tsx';
import classes from '../../ui/files/files.module.css';
import { Panel } from '../../ui/layout/Panel.tsx';
import { NotAllowed } from '../../ui/reading/NotAllowed.tsx';
import { useMay } from '../../ui/reading/useReviewer.ts';
import { ImportResult } from './ImportResult.tsx';

/** Taking transcripts in, by file button or by dropping files. */
export function ImportPanel() {
  const mayImport = useMay()('import');
  const { running, waiting, finished } = useImportQueue();
  return (
    <Panel title={t('data.import.title')} description={t('data.import.description')}>
      {mayImport ? (
        <FileDrop
          label={t('data.import.files')}
          hint={t('data.import.drop')}
          action={t('data.import.choose')}
          onFiles={(files) => void importFiles(files)}
        />
      ) : (
        <NotAllowed action="import" />
      )}
      {running && (
        <FileProgress
          file={running.file}
          label={t('data.import.importing')}
          share={running.size === 0 ? 1 : running.progress.bytes / running.size}
          text={t('data.import.progress', {
            read: formatBytes(running.progress.bytes),
            size: formatBytes(running.size),
            accepted: running.progress.accepted,
            rejected: running.progress.rejected,
          })}
          waiting={waiting.length}
          onCancel={cancelImports}
        />
      )}
      <div role="status" className={classes.results}>
        {finished.map((each) => (
          <ImportResult key={each.number} result={each} />
        ))}
      </div>
    </Panel>
  );
}
