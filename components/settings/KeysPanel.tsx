import { Button, VisuallyHidden } from '@mantine/core';
import { useRef, useState } from 'react';
import { keyText } from '../../domain/keys/combination.ts';
import { COMMANDS, type Command, type CommandId, SCOPE_NAMES, SCOPES } from '../../domain/keys/commands.ts';
import { rebind, resetKeys } from '../../workflows/console/key-bindings.ts';
import { KeyCombination } from '../ui/keys/KeyHint.tsx';
import { useKeyContext } from '../ui/keys/key-context.ts';
import { Panel } from '../ui/layout/Panel.tsx';
import { FailureAlert } from '../ui/reading/FailureAlert.tsx';
import { useAction } from '../ui/reading/useAction.ts';
import { DataTable } from '../ui/tables/DataTable.tsx';
import { Isolated } from '../ui/text/InertText.tsx';
import { KeyRecorder } from './KeyRecorder.tsx';
import classes from './keys.module.css';

/** The key of a command as it is, with the default beside it when that is another. */
function KeyInForce({ command }: { command: Command }) {
  const key = useKeyContext().keys[command.id];
  return (
    <div className={classes.key}>
      {key === null ? (
        <span className={classes.aside}>No key</span>
      ) : (
        <span className={classes.combination}>
          <KeyCombination combination={key} />
        </span>
      )}
      {key !== command.key && (
        <span className={classes.aside}>
          Default: {command.key === null ? 'no key' : keyText(command.key)}
        </span>
      )}
    </div>
  );
}

/** Which key runs what, for the reviewer at work: change, remove, reset. */
export function KeysPanel() {
  const { reviewer, keys, error: readError } = useKeyContext();
  const [changing, setChanging] = useState<CommandId | null>(null);
  /** What has just been done, for screen readers; the table shows it to everyone else. */
  const [done, setDone] = useState('');
  const focusNext = useRef<CommandId | null>(null);
  const { error, clearError, run } = useAction();
  if (reviewer === null) return null;

  const stop = (id: CommandId) => {
    focusNext.current = id;
    setChanging(null);
  };
  const change = async ({ id, name }: Command, combination: string) => {
    await rebind(reviewer, id, combination);
    setDone(`The key of ${name} is now ${keyText(combination)}.`);
    stop(id);
  };
  const remove = ({ id, name }: Command) =>
    void run(async () => {
      await rebind(reviewer, id, null);
      focusNext.current = id;
      setDone(`${name} has no key now.`);
    });
  const reset = () =>
    void run(async () => {
      await resetKeys(reviewer);
      setChanging(null);
      setDone('Every command has its default key again.');
    });

  const keyCell = (command: Command) =>
    changing === command.id ? (
      <KeyRecorder
        name={command.name}
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
          Cancel
        </Button>
      ) : (
        <>
          <Button
            size="compact-xs"
            variant="default"
            aria-label={`Change the key of ${command.name}`}
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
            Change
          </Button>
          {keys[command.id] !== null && (
            <Button
              size="compact-xs"
              variant="subtle"
              aria-label={`Remove the key of ${command.name}`}
              onClick={() => remove(command)}
            >
              Remove
            </Button>
          )}
        </>
      )}
    </div>
  );

  return (
    <Panel
      title="Keys"
      description={
        <>
          For <Isolated text={reviewer} /> alone. The list of commands runs those without a key too.
        </>
      }
      aside={
        <Button size="compact-sm" variant="default" onClick={reset}>
          Reset all keys
        </Button>
      }
    >
      <FailureAlert error={readError} title="Your keys could not be read; the default keys are in force" />
      <FailureAlert error={error} title="The keys were not changed" onClose={clearError} />
      <VisuallyHidden role="status">{done}</VisuallyHidden>
      {SCOPES.map((scope) => (
        <DataTable
          key={scope}
          caption={SCOPE_NAMES[scope]}
          columns={['Command', 'Key', '']}
          rows={COMMANDS.filter((command) => command.scope === scope).map((command) => ({
            key: command.id,
            cells: [
              <span key="name" className={classes.name}>
                {command.name}
              </span>,
              keyCell(command),
              buttons(command),
            ],
          }))}
        />
      ))}
    </Panel>
  );
}
