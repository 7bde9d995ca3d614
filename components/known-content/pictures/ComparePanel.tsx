import { Button, FileButton, Group } from '@mantine/core';
import { useState } from 'react';
import { t } from '../../../words/words.ts';
import { runFiles, useComparison } from '../../../workflows/matching/comparison-run.ts';
import type { StoredPictures } from '../../../workflows/matching/stored-pictures.ts';
import { FileDrop } from '../../ui/files/FileDrop.tsx';
import { Panel } from '../../ui/layout/Panel.tsx';
import { NotAllowed } from '../../ui/reading/NotAllowed.tsx';
import { useMay } from '../../ui/reading/useReviewer.ts';
import { ComparisonOutcome } from './ComparisonOutcome.tsx';
import { GenerateSet } from './GenerateSet.tsx';

/** A folder is chosen with all that is in it; browsers know the attribute, React's types do not. */
const FOLDER = { webkitdirectory: '' } as object;

const compareFiles = (files: readonly File[]) => {
  if (files.length === 0) return;
  const source =
    files.length === 1 ? files[0]!.name : t('pictures.compare.fileCount', { count: files.length });
  void runFiles(files, source);
};

/** Comparing pictures with the banks: files, a folder, or pictures that are drawn. */
export function ComparePanel({ banks }: Pick<StoredPictures, 'banks'>) {
  const mayImport = useMay()('import');
  const isRunning = useComparison(({ progress }) => progress !== null);
  const [generating, setGenerating] = useState(false);
  return (
    <Panel title={t('pictures.compare.title')} description={t('pictures.compare.description')}>
      {mayImport ? (
        <>
          <Group gap="sm">
            <Button disabled={isRunning || banks.length === 0} onClick={() => setGenerating(true)}>
              {t('pictures.generate.open')}
            </Button>
            <FileButton multiple onChange={compareFiles} inputProps={FOLDER} disabled={isRunning}>
              {(props) => (
                <Button variant="default" disabled={isRunning} {...props}>
                  {t('pictures.compare.folder')}
                </Button>
              )}
            </FileButton>
          </Group>
          <FileDrop
            label={t('pictures.compare.files')}
            hint={t('pictures.compare.drop')}
            action={t('pictures.compare.choose')}
            variant="default"
            loading={isRunning}
            onFiles={compareFiles}
          />
          <GenerateSet banks={banks} opened={generating} onClose={() => setGenerating(false)} />
        </>
      ) : (
        <NotAllowed action="import" />
      )}
      <ComparisonOutcome />
    </Panel>
  );
}
