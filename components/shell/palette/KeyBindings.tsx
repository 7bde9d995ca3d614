import { type ReactNode, useCallback, useEffectEvent, useLayoutEffect, useMemo, useState } from 'react';
import { DEFAULT_KEYS, type KeyBindings as Keys } from '../../../domain/keys/bindings.ts';
import { combinationsOf } from '../../../domain/keys/combination.ts';
import { commandOf } from '../../../domain/keys/commands.ts';
import { useSession } from '../../../workflows/base/seat.ts';
import { liveKeyBindings } from '../../../workflows/console/key-bindings.ts';
import type { Live } from '../../../workflows/queue/read-models.ts';
import { type CommandRegistry, createCommandRegistry } from '../../ui/keys/command-registry.ts';
import { KeyContext } from '../../ui/keys/key-context.ts';
import { activatesItself, isInDialog, isTaken } from '../../ui/keys/key-targets.ts';
import { ReadState } from '../../ui/reading/ReadState.tsx';
import { useRead, valueOr } from '../../ui/reading/useRead.ts';

/** Stands for the keys while it is not known whose they are. */
const NO_KEYS_YET: Live<Keys> = { subscribe: () => ({ unsubscribe: () => {} }) };

/** Runs the available command that this key press calls, if there is one. */
function dispatch(event: KeyboardEvent, keys: Keys, registry: CommandRegistry): void {
  const { target } = event;
  if (event.defaultPrevented || isInDialog(target)) return;
  for (const combination of combinationsOf(event))
    for (const [id, run] of registry.available()) {
      if (keys[id] !== combination) continue;
      const { whileTyping, repeats } = commandOf(id);
      if (isTaken(target) && !whileTyping) return;
      if (combination === 'Enter' && activatesItself(target)) return;
      event.preventDefault();
      if (!event.repeat || repeats) run();
      return;
    }
}

/** Makes the reviewer's keys work, and known to everything inside. Once in the app. */
export function KeyBindings({ children }: { children: ReactNode }) {
  const [registry] = useState(createCommandRegistry);
  const reviewer = useSession((session) => session.reviewer);
  const own = useRead(
    useCallback(() => (reviewer === null ? NO_KEYS_YET : liveKeyBindings(reviewer)), [reviewer]),
    { failsInFrame: true },
  );
  const keys = valueOr(own, DEFAULT_KEYS);
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => dispatch(event, keys, registry));
  useLayoutEffect(() => {
    const listen = (event: KeyboardEvent) => onKeyDown(event);
    document.documentElement.addEventListener('keydown', listen);
    return () => document.documentElement.removeEventListener('keydown', listen);
  }, []);
  const context = useMemo(() => ({ reviewer, keys, own, registry }), [reviewer, keys, own, registry]);
  const inside = <KeyContext value={context}>{children}</KeyContext>;
  // The first key that is pressed must not be lost: nothing is shown, and nothing else read, before the keys are known.
  return (
    <ReadState read={own} failed={null} afterFailure={inside}>
      {() => inside}
    </ReadState>
  );
}
