import { cancelImports, importFiles, useImportQueue } from '../../../workflows/intake/import-queue.ts';
import { FileDrop } from '../../ui/files/FileDrop.tsx';
import { FileProgress } from '../../ui/files/FileProgress.tsx';
import classes from '../../ui/files/files.module.css';
import { Panel } from '../../ui/layout/Panel.tsx';
import { NotAllowed } from '../../ui/reading/NotAllowed.tsx';
import { useMay } from '../../ui/reading/useReviewer.ts';
import { formatBytes, formatCount } from '../../ui/text/format.ts';
import { ImportResult } from './ImportResult.tsx';

/** Taking transcripts in, by file button or by dropping files. */
export function ImportPanel() {
  const mayImport = useMay()('import');
  const { running, waiting, finished } = useImportQueue();
  return (
    <Panel
      title="Import"
      description="JSON Lines: one transcript a line, each with an id and messages. Good lines go in, bad ones are listed. Files are read here and sent nowhere."
    >
      {mayImport ? (
        <FileDrop
          label="Transcript files"
          hint="Drop .jsonl files here, or"
          action="Import transcripts"
          onFiles={(files) => void importFiles(files)}
        />
      ) : (
        <NotAllowed action="import" />
      )}
      {running && (
        <FileProgress
          file={running.file}
          label="Importing transcripts"
          share={running.size === 0 ? 1 : running.progress.bytes / running.size}
          text={`${formatBytes(running.progress.bytes)} of ${formatBytes(running.size)}, ${formatCount(running.progress.accepted)} accepted, ${formatCount(running.progress.rejected)} rejected`}
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
