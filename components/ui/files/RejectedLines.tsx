import { Button, Group } from '@mantine/core';
import { inertText } from '../../../domain/transcript/inert-text.ts';
import type { RejectedLine } from '../../../domain/transcript/read-transcripts.ts';
import { lineFaultText } from '../../../words/fault-text.ts';
import { rich, t } from '../../../words/words.ts';
import { ScrollRegion } from '../tables/ScrollRegion.tsx';
import { InertText } from '../text/InertText.tsx';
import { datedName, download } from './download.ts';
import { FormatHelp } from './FormatHelp.tsx';
import classes from './files.module.css';
import { rejectedLinesCsv } from './rejected-lines.ts';

/** Lines listed on screen; the rest is in the file. */
const LISTED = 200;

/** The lines of a file that were not taken in, each with the reason, and all of them as a file. */
export function RejectedLines({ file, rejected }: { file: string; rejected: readonly RejectedLine[] }) {
  const save = () => {
    const lines = new Blob([rejectedLinesCsv(rejected)], { type: 'text/csv;charset=utf-8' });
    download(lines, datedName('second-look-rejected-lines', 'csv'));
  };
  return (
    <>
      <ScrollRegion label={t('ui.files.rejectedOf', { file: inertText(file) })} className={classes.rejected}>
        <ol>
          {rejected.slice(0, LISTED).map(({ line, reason }, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: several may be of one line, and none moves
            <li key={place}>
              {rich('ui.files.line', { line, reason: () => <InertText text={lineFaultText(reason)} /> })}
            </li>
          ))}
        </ol>
      </ScrollRegion>
      {rejected.length > LISTED && (
        <div>{t('ui.files.firstOf', { shown: LISTED, lines: rejected.length })}</div>
      )}
      <Group gap="xs" mt="xs">
        <FormatHelp />
        <Button variant="default" size="compact-sm" onClick={save}>
          {t('ui.files.download')}
        </Button>
      </Group>
    </>
  );
}
