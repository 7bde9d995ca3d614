import type { ReadableEntry } from '../../domain/decisions/log-visibility.ts';
import { formatMoment } from '../../words/format.ts';
import { describeEntry } from '../../words/log-entry-text.ts';
import { rich, t } from '../../words/words.ts';
import { SidePanel } from '../ui/dialogs/SidePanel.tsx';
import { InertText } from '../ui/text/InertText.tsx';
import { data } from '../ui/text/marks.tsx';
import { EntryDetails } from './EntryDetails.tsx';
import { KindChip } from './KindChip.tsx';
import classes from './log.module.css';

/** One entry in full, beside the others. */
export function EntryPanel({ entry, onClose }: { entry: ReadableEntry | null; onClose: () => void }) {
  return (
    <SidePanel
      opened={entry !== null}
      onClose={onClose}
      title={entry ? t('log.entry.title', { seq: entry.seq }) : t('log.entry.anyTitle')}
    >
      {entry && (
        <div className={classes.stack}>
          <KindChip kind={entry.kind} />
          <p className={classes.plain}>
            <strong>
              <InertText text={describeEntry(entry).title} />
            </strong>
            <br />
            <span className={classes.meta}>
              {rich('log.entry.byAt', {
                actor: entry.actor,
                moment: formatMoment(entry.at),
                data,
                time: (chunks) => <time dateTime={entry.at}>{chunks}</time>,
              })}
            </span>
          </p>
          <EntryDetails entry={entry} />
        </div>
      )}
    </SidePanel>
  );
}
