import type { ReadableEntry } from '../../domain/decisions/log-visibility.ts';
import { formatMoment } from '../../words/format.ts';
import { describeEntry } from '../../words/log-entry-text.ts';
import { rich, t } from '../../words/words.ts';
import { Dialog } from '../ui/dialogs/Dialog.tsx';
import { InertText } from '../ui/text/InertText.tsx';
import { data } from '../ui/text/marks.tsx';
import { EntryDetails } from './EntryDetails.tsx';
import classes from './log.module.css';

/** One entry in full. */
export function EntryDialog({ entry, onClose }: { entry: ReadableEntry | null; onClose: () => void }) {
  return (
    <Dialog
      opened={entry !== null}
      onClose={onClose}
      title={entry ? t('log.entry.title', { seq: entry.seq }) : t('log.entry.anyTitle')}
    >
      {entry && (
        <div className={classes.stack}>
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
    </Dialog>
  );
}
