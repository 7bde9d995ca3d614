import { Alert, Button, FileButton } from '@mantine/core';
import { IconFileSearch } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { type CheckedFile, type CheckedHead, checkFile } from '../../workflows/log/noted-heads.ts';
import { FailureAlert } from '../ui/reading/FailureAlert.tsx';
import { useAction } from '../ui/reading/useAction.ts';
import { countOf, formatCount, formatMoment } from '../ui/text/format.ts';
import { Isolated } from '../ui/text/InertText.tsx';
import classes from './log.module.css';

const KINDS = {
  backup: 'a backup',
  outcomes: 'exported outcomes',
  statistics: 'exported statistics',
  log: 'an exported log',
} as const;

const SIGNERS = {
  own: 'signed by this profile',
  other: 'signed by another profile',
  invalid: 'with a signature that does not fit',
  none: 'not signed',
} as const;

const FOUND = {
  same: 'is still there with this hash',
  missing: 'is not there',
  different: 'has another hash here',
} as const;

/** Contradictions that are named. */
const NAMED = 5;

function HeadLine({ head: { seq, at, signer, found } }: { head: CheckedHead }) {
  return (
    <li>
      Entry {formatCount(seq)}
      {at && `, noted on ${formatMoment(at)}`}, {SIGNERS[signer ?? 'none']}: {FOUND[found]}.
    </li>
  );
}

function Answer({ file, checked }: { file: string; checked: CheckedFile }) {
  const { kind, heads } = checked;
  const against = heads.filter(({ found, signer }) => found !== 'same' || signer === 'invalid');
  const named = against.length > 0 ? against.slice(0, NAMED) : heads.slice(-1);
  return (
    <Alert
      color={against.length > 0 ? 'red' : 'green'}
      title={
        against.length > 0
          ? `The log contradicts ${formatCount(against.length)} of ${countOf(heads.length, 'noted head')}`
          : `The log holds ${heads.length === 1 ? 'the noted head' : `all ${formatCount(heads.length)} noted heads`}`
      }
      role="status"
    >
      In <Isolated text={file} />, {KINDS[kind]}:
      <ul className={classes.disagreements}>
        {named.map((head) => (
          <HeadLine key={`${head.seq} ${head.hash}`} head={head} />
        ))}
      </ul>
      {against.length > 0 && 'The log was cut off at its end, written anew, or replaced by another.'}
    </Alert>
  );
}

/** Holds the log against the heads that a file names. */
export function HeadsOfFile() {
  const [answer, setAnswer] = useState<{ file: string; checked: CheckedFile } | null>(null);
  const { busy, error, clearError, run } = useAction();
  const reset = useRef<() => void>(null);
  const choose = (file: File | null) => {
    reset.current?.();
    if (!file) return;
    setAnswer(null);
    void run(async () => setAnswer({ file: file.name, checked: await checkFile(file) }));
  };
  return (
    <div className={classes.stack}>
      <div>
        <FileButton onChange={choose} resetRef={reset} inputProps={{ 'aria-label': 'File with noted heads' }}>
          {(props) => (
            <Button
              {...props}
              variant="default"
              size="compact-sm"
              loading={busy}
              leftSection={<IconFileSearch size={16} aria-hidden />}
            >
              Compare with a backup or export
            </Button>
          )}
        </FileButton>
      </div>
      <FailureAlert error={error} title="The file could not be compared" onClose={clearError} />
      {answer && <Answer {...answer} />}
    </div>
  );
}
