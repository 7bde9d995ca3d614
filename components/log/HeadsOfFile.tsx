import { Alert, Button, FileButton } from '@mantine/core';
import { IconFileSearch } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { formatMoment } from '../../words/format.ts';
import { rich, t } from '../../words/words.ts';
import { type CheckedFile, type CheckedHead, checkFile } from '../../workflows/log/noted-heads.ts';
import { FailureAlert } from '../ui/reading/FailureAlert.tsx';
import { useAction } from '../ui/reading/useAction.ts';
import { data } from '../ui/text/marks.tsx';
import classes from './log.module.css';

/** Contradictions that are named. */
const NAMED = 5;

function HeadLine({ head: { seq, at, signer, found } }: { head: CheckedHead }) {
  const what = {
    seq,
    signer: t(`log.heads.signer.${signer ?? 'none'}`),
    found: t(`log.heads.found.${found}`),
  };
  return (
    <li>
      {at ? t('log.heads.lineNoted', { ...what, moment: formatMoment(at) }) : t('log.heads.line', what)}
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
          ? t('log.heads.contradicts', { against: against.length, count: heads.length })
          : t('log.heads.holds', { count: heads.length })
      }
      role="status"
    >
      {rich(`log.heads.inFile.${kind}`, { file, data })}
      <ul className={classes.disagreements}>
        {named.map((head) => (
          <HeadLine key={`${head.seq} ${head.hash}`} head={head} />
        ))}
      </ul>
      {against.length > 0 && t('log.heads.replaced')}
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
        <FileButton onChange={choose} resetRef={reset} inputProps={{ 'aria-label': t('log.heads.file') }}>
          {(props) => (
            <Button
              {...props}
              variant="default"
              size="compact-sm"
              loading={busy}
              leftSection={<IconFileSearch size={16} aria-hidden />}
            >
              {t('log.heads.compare')}
            </Button>
          )}
        </FileButton>
      </div>
      <FailureAlert error={error} title={t('log.heads.notCompared')} onClose={clearError} />
      {answer && <Answer {...answer} />}
    </div>
  );
}
