import { describeEntry } from '../../domain/decisions/describe-entry.ts';
import type { ReadableEntry } from '../../domain/decisions/log-visibility.ts';
import { Dialog } from '../ui/dialogs/Dialog.tsx';
import { formatMoment } from '../ui/text/format.ts';
import { InertText, Isolated } from '../ui/text/InertText.tsx';
import { EntryDetails } from './EntryDetails.tsx';
import classes from './log.module.css';

/** One entry in full. */
export function EntryDialog({ entry, onClose }: { entry: ReadableEntry | null; onClose: () => void }) {
  return (
    <Dialog opened={entry !== null} onClose={onClose} title={entry ? `Entry ${entry.seq}` : 'Entry'}>
      {entry && (
        <div className={classes.stack}>
          <p className={classes.plain}>
            <strong>
              <InertText text={describeEntry(entry).title} />
            </strong>
            <br />
            <span className={classes.meta}>
              <Isolated text={entry.actor} />, {formatMoment(entry.at)}
            </span>
          </p>
          <EntryDetails entry={entry} />
        </div>
      )}
    </Dialog>
  );
}
