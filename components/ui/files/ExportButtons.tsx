import { Button, Group } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { NO_FILTER } from '../../../domain/metrics/filter/statistics-filter.ts';
import { t } from '../../../words/words.ts';
import { ExportOutcome } from './ExportOutcome.tsx';
import { useExport } from './useExport.ts';

const FORMATS = [
  { format: 'outcomes-csv', name: t('ui.export.csv') },
  { format: 'outcomes-jsonl', name: t('ui.export.jsonl') },
] as const;

/** Saves all review outcomes as a file, in either format. */
export function ExportButtons() {
  const exporting = useExport();
  return (
    <>
      <Group gap="sm">
        {FORMATS.map(({ format, name }) => (
          <Button
            key={format}
            variant="default"
            leftSection={<IconDownload size={16} aria-hidden />}
            loading={exporting.format === format}
            disabled={exporting.format !== null}
            onClick={() =>
              exporting.save(format, {
                ...{ filter: NO_FILTER, asOf: Date.now(), head: null },
              })
            }
          >
            {t('ui.export.as', { format: name })}
          </Button>
        ))}
      </Group>
      <ExportOutcome exporting={exporting} />
    </>
  );
}
