import { ActionIcon, Button, TextInput, VisuallyHidden } from '@mantine/core';
import { IconPencil, IconSearch, IconX } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { keyText } from '../../domain/keys/combination.ts';
import { COMMANDS, type Command, type CommandId, SCOPES } from '../../domain/keys/commands.ts';
import { rich, t } from '../../words/words.ts';
import { rebind, resetKeys } from '../../workflows/console/key-bindings.ts';
import { KeyCombination } from '../ui/keys/KeyHint.tsx';
import { useKeyContext } from '../ui/keys/key-context.ts';
import { Panel } from '../ui/layout/Panel.tsx';
import { FailureAlert } from '../ui/reading/FailureAlert.tsx';
import { ReadState } from '../ui/reading/ReadState.tsx';
import { useAction } from '../ui/reading/useAction.ts';
import { DataTable } from '../ui/tables/DataTable.tsx';
import { data } from '../ui/text/marks.tsx';
import { KeyRecorder } from './KeyRecorder.tsx';
import classes from './keys.module.css';

const nameOf = (id: CommandId) => t(`names.command.${id}`);

/** The commands whose name or key says what is looked for, by where they work; those of no scope are left out. */
function commandsFor(search: string, keys: Readonly<Record<CommandId, string | null>>) {
  const wanted = search.trim().toLowerCase();
  const says = ({ id }: Command) => {
    const key = keys[id];
    return [nameOf(id), key === null ? '' : keyText(key)].some((text) => text.toLowerCase().includes(wanted));
  };
  return SCOPES.map((scope) => ({
    scope,
    commands: COMMANDS.filter((command) => command.scope === scope && says(command)),
  })).filter(({ commands }) => commands.length > 0);
}

/** The key of a command as it is, with the default beside it when that is another. */
function KeyInForce({ command }: { command: Command }) {
  const key = useKeyContext().keys[command.id];
  return (
    <div className={classes.key}>
      {key === null ? (
        <span className={classes.aside}>{t('settings.keys.noKey')}</span>
      ) : (
        <span className={classes.combination}>
          <KeyCombination combination={key} />
        </span>
      )}
      {key !== command.key && (
        <span className={classes.aside}>
          {command.key === null
            ? t('settings.keys.defaultNone')
            : t('settings.keys.default', { key: keyText(command.key) })}
        </span>
      )}
    </div>
  );
}

/** Which key runs what, for the reviewer at work: change, remove, reset. */
export function KeysPanel() {
  const { reviewer, keys, own } = useKeyContext();
  const [changing, setChanging] = useState<CommandId | null>(null);
  const [search, setSearch] = useState('');
  /** What has just been done, for screen readers; the table shows it to everyone else. */
  const [done, setDone] = useState('');
  const focusNext = useRef<CommandId | null>(null);
  const { error, clearError, run } = useAction();
  if (reviewer === null) return null;

  const stop = (id: CommandId) => {
    focusNext.current = id;
    setChanging(null);
  };
  const change = async ({ id }: Command, combination: string) => {
    await rebind(reviewer, id, combination);
    setDone(t('settings.keys.changed', { command: nameOf(id), key: keyText(combination) }));
    stop(id);
  };
  const remove = ({ id }: Command) =>
    void run(async () => {
      await rebind(reviewer, id, null);
      focusNext.current = id;
      setDone(t('settings.keys.removed', { command: nameOf(id) }));
    });
  const reset = () =>
    void run(async () => {
      await resetKeys(reviewer);
      setChanging(null);
      setDone(t('settings.keys.wereReset'));
    });

  const keyCell = (command: Command) =>
    changing === command.id ? (
      <KeyRecorder
        name={nameOf(command.id)}
        onPress={(combination) => change(command, combination)}
        onCancel={() => stop(command.id)}
      />
    ) : (
      <KeyInForce command={command} />
    );
  const buttons = (command: Command) => (
    <div className={classes.buttons}>
      {changing === command.id ? (
        <Button size="compact-xs" variant="default" onClick={() => stop(command.id)}>
          {t('shared.cancel')}
        </Button>
      ) : (
        <>
          {keys[command.id] !== null && (
            <ActionIcon
              variant="subtle"
              title={t('settings.keys.remove')}
              aria-label={t('settings.keys.removeOf', { command: nameOf(command.id) })}
              onClick={() => remove(command)}
            >
              <IconX size={16} stroke={1.5} aria-hidden />
            </ActionIcon>
          )}
          <ActionIcon
            variant="subtle"
            title={t('settings.keys.change')}
            aria-label={t('settings.keys.changeOf', { command: nameOf(command.id) })}
            ref={(button) => {
              if (!button || focusNext.current !== command.id) return;
              focusNext.current = null;
              button.focus();
            }}
            onClick={() => {
              setDone('');
              setChanging(command.id);
            }}
          >
            <IconPencil size={16} stroke={1.5} aria-hidden />
          </ActionIcon>
        </>
      )}
    </div>
  );

  const found = commandsFor(search, keys);
  return (
    <Panel
      title={t('settings.keys.title')}
      description={rich('settings.keys.description', { reviewer, data })}
      aside={
        <Button size="compact-sm" variant="default" onClick={reset}>
          {t('settings.keys.reset')}
        </Button>
      }
    >
      <ReadState read={own} failed={t('settings.keys.unreadable')}>
        {() => null}
      </ReadState>
      <FailureAlert error={error} title={t('settings.keys.notChanged')} onClose={clearError} />
      <VisuallyHidden role="status">{done}</VisuallyHidden>
      <TextInput
        className={classes.search}
        aria-label={t('settings.keys.search')}
        placeholder={t('settings.keys.search')}
        leftSection={<IconSearch size={16} stroke={1.5} aria-hidden />}
        value={search}
        onChange={(event) => setSearch(event.currentTarget.value)}
      />
      {found.length === 0 && (
        <p className={classes.none} role="status">
          {t('settings.keys.notFound', { search: search.trim() })}
        </p>
      )}
      <div className={classes.scopes}>
        {found.map(({ scope, commands }) => (
          <DataTable
            key={scope}
            caption={t(`names.scope.${scope}`)}
            columns={[t('settings.keys.command'), t('settings.keys.key'), '']}
            rows={commands.map((command) => ({
              key: command.id,
              cells: [
                <span key="name" className={classes.name}>
                  {nameOf(command.id)}
                </span>,
                keyCell(command),
                buttons(command),
              ],
            }))}
          />
        ))}
      </div>
    </Panel>
  );
}
