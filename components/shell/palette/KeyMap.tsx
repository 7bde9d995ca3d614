import { Kbd } from '@mantine/core';
import { Link } from 'wouter';
import { keyText } from '../../../domain/keys/combination.ts';
import { COMMANDS, SCOPES, type Scope } from '../../../domain/keys/commands.ts';
import { formatList } from '../../../words/format.ts';
import { rich, t } from '../../../words/words.ts';
import { Dialog } from '../../ui/dialogs/Dialog.tsx';
import { KeyCombination } from '../../ui/keys/KeyHint.tsx';
import { useKeyContext } from '../../ui/keys/key-context.ts';
import classes from './KeyMap.module.css';

/** Keys that are the same for everyone. */
const FIXED_KEYS: Partial<Record<Scope, readonly (readonly [keys: readonly string[], action: string])[]>> = {
  queue: [
    [['↑', '↓'], t('shell.keys.rows')],
    [[t('shell.keys.pageUp'), t('shell.keys.pageDown')], t('shell.keys.tenRows')],
    [[t('shell.keys.home'), t('shell.keys.end')], t('shell.keys.firstAndLast')],
  ],
};

/** The keys in force, by where they work. */
function KeyMapList() {
  const { keys } = useKeyContext();
  const bound = COMMANDS.flatMap(({ id, scope }) => {
    const key = keys[id];
    return key === null ? [] : [{ id, scope, key }];
  });
  return (
    <div className={classes.groups}>
      {SCOPES.map((scope) => (
        <section key={scope} aria-label={t(`names.scope.${scope}`)}>
          <h3 className={classes.where}>{t(`names.scope.${scope}`)}</h3>
          <dl className={classes.keys}>
            {bound
              .filter((each) => each.scope === scope)
              .map(({ id, key }) => (
                <div key={id} className={classes.entry}>
                  <dt>
                    <KeyCombination combination={key} />
                  </dt>
                  <dd>{t(`names.command.${id}`)}</dd>
                </div>
              ))}
            {FIXED_KEYS[scope]?.map(([fixed, action]) => (
              <div key={action} className={classes.entry}>
                <dt>
                  {fixed.map((key) => (
                    <Kbd key={key}>{key}</Kbd>
                  ))}
                </dt>
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
  return names.length > 0
    ? t('shell.keys.whileTypingExcept', { keys: formatList(names) })
    : t('shell.keys.whileTyping');
}

/** The keys in force, in a dialog. */
export function KeyMapDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  return (
    <Dialog opened={opened} onClose={onClose} title={t('shell.keys.title')} wide>
      <KeyMapList />
      <p className={classes.note}>
        <WhileTyping />{' '}
        {rich('shell.keys.choose', {
          settings: (chunks) => (
            <Link href="/settings" onClick={onClose}>
              {chunks}
            </Link>
          ),
        })}
      </p>
    </Dialog>
  );
}
