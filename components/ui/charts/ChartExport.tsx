import { Button } from '@mantine/core';
import { memo, type RefObject } from 'react';
import { t } from '../../../words/words.ts';
import { datedName, download } from '../files/download.ts';
import { FailureAlert } from '../reading/FailureAlert.tsx';
import { useAction } from '../reading/useAction.ts';
import classes from './chart.module.css';
import { chartImage, pngOf } from './chart-image.ts';

interface ChartExportProps {
  title: string;
  note: string | undefined;
  chart: RefObject<HTMLElement | null>;
  caption: () => readonly string[];
}

/** Saves a chart as a picture, in either format. Memoised, so that it costs nothing while something is dragged. */
export const ChartExport = memo(function ChartExport({ title, note, chart, caption }: ChartExportProps) {
  const { busy, error, clearError, run } = useAction();
  const save = (format: 'svg' | 'png') => () =>
    void run(async () => {
      if (!chart.current) return;
      const image = chartImage(chart.current, title, [...(note ? [note] : []), ...caption()]);
      const file = format === 'svg' ? new Blob([image.svg], { type: 'image/svg+xml' }) : await pngOf(image);
      const stem = title.toLowerCase().replace(/[^a-z0-9]+/g, '-');
      download(file, datedName(`second-look-${stem}`, format));
    });
  const button = (format: 'svg' | 'png') => (
    <Button
      size="compact-xs"
      variant="default"
      title={t('ui.chart.saveAs', { format: t(`ui.chart.formats.${format}`) })}
      aria-label={t('ui.chart.saveTitleAs', { title, format: t(`ui.chart.formats.${format}`) })}
      disabled={busy}
      onClick={save(format)}
    >
      {t(`ui.chart.formats.${format}`)}
    </Button>
  );
  return (
    <>
      <div className={classes.save}>
        {button('svg')}
        {button('png')}
      </div>
      <FailureAlert error={error} title={t('ui.chart.notSaved')} onClose={clearError} />
    </>
  );
});
