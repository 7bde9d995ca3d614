import { Link } from 'wouter';
import { keyText } from '../../../domain/keys/combination.ts';
import { COMMANDS, SCOPE_NAMES, SCOPES, type Scope } from '../../../domain/keys/commands.ts';
import { Dialog } from '../../ui/dialogs/Dialog.tsx';
import { KeyCombination } from '../../ui/keys/KeyHint.tsx';
import { useKeyContext } from '../../ui/keys/key-context.ts';
import classes from './KeyMap.module.css';

/** Keys that are the same for everyone. */
const FIXED_KEYS: Partial<Record<Scope, readonly (readonly [keys: string, action: string])[]>> = {
  queue: [
    ['↑ ↓', 'Previous and next row'],
    ['Page up, Page down', 'Ten rows back and on'],
    ['Home, End', 'First and last row'],
  ],
};

/** The keys in force, by where they work. */
function KeyMapList() {
  const { keys } = useKeyContext();
  const bound = COMMANDS.flatMap(({ id, name, scope }) => {
    const key = keys[id];
    return key === null ? [] : [{ id, name, scope, key }];
  });
  return (
    <div className={classes.groups}>
      {SCOPES.map((scope) => (
        <section key={scope} aria-label={SCOPE_NAMES[scope]}>
          <h3 className={classes.where}>{SCOPE_NAMES[scope]}</h3>
          <dl className={classes.keys}>
            {bound
              .filter((each) => each.scope === scope)
              .map(({ id, name, key }) => (
                <div key={id} className={classes.entry}>
                  <dt>
                    <KeyCombination combination={key} />
                  </dt>
                  <dd>{name}</dd>
                </div>
              ))}
            {FIXED_KEYS[scope]?.map(([fixed, action]) => (
              <div key={fixed} className={classes.entry}>
                <dt>{fixed}</dt>
                <dd>{action}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </div>
  );
}

/** Commands that act while typing, with their keys, in a sentence. */
function WhileTyping() {
  const { keys } = useKeyContext();
  const names = COMMANDS.flatMap(({ id, whileTyping }) => {
    const key = keys[id];
    return whileTyping && key !== null ? [keyText(key)] : [];
  });
  return (
    <>
      Keys do nothing while you type in a field
      {names.length > 0 && `, except ${names.join(' and ')}`}. On a Mac, Cmd works like Ctrl.
    </>
  );
}

/** The keys in force, in a dialog. */
export function KeyMapDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  return (
    <Dialog opened={opened} onClose={onClose} title="Keys">
      <KeyMapList />
      <p className={classes.note}>
        <WhileTyping /> Other keys can be chosen in{' '}
        <Link href="/settings" onClick={onClose}>
          Settings
        </Link>
        .
      </p>
    </Dialog>
  );
}
