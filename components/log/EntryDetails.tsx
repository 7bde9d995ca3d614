import type { ReadableEntry } from '../../domain/decisions/log-visibility.ts';
import { entryFacts } from '../../words/log-entry-facts.ts';
import { t } from '../../words/words.ts';
import facts from '../ui/layout/facts.module.css';
import { InertText } from '../ui/text/InertText.tsx';
import classes from './log.module.css';

/** Characters of a hash that are shown; the whole of it is in the title. */
const HASH_SHOWN = 12;

/** Everything that an entry says besides its sentence, with its place in the chain. */
export function EntryDetails({ entry }: { entry: ReadableEntry }) {
  return (
    <dl className={facts.facts}>
      {entryFacts(entry).map(({ name, text }) => (
        <Pair key={name} name={name}>
          <span className={classes.text} dir="auto">
            <InertText text={text} />
          </span>
        </Pair>
      ))}
      <Pair name={t('log.entry.hash')}>
        <span className={classes.hash} translate="no" title={entry.hash}>
          {entry.hash.slice(0, HASH_SHOWN)}…
        </span>
      </Pair>
    </dl>
  );
}

function Pair({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}
