import { createContext, use } from 'react';
import type { KeyBindings } from '../../../domain/keys/bindings.ts';
import { ariaKeyShortcut, keyText } from '../../../domain/keys/combination.ts';
import type { CommandId } from '../../../domain/keys/commands.ts';
import { t } from '../../../words/words.ts';
import type { Read } from '../reading/useRead.ts';
import type { CommandRegistry } from './command-registry.ts';

/** The keys in force and the commands available, for everything inside the provider KeyBindings. */
export interface KeyContextValue {
  /** Whose keys they are; null until that is known. */
  reviewer: string | null;
  keys: KeyBindings;
  /** What reading the reviewer's own keys has come to; where it failed the defaults are in force. */
  own: Read<KeyBindings>;
  registry: CommandRegistry;
}

export const KeyContext = createContext<KeyContextValue | null>(null);

/** The keys and commands of the nearest provider. */
export function useKeyContext(): KeyContextValue {
  const context = use(KeyContext);
  if (!context) throw new Error('The keys are read outside of their provider.');
  return context;
}

/** The value of aria-keyshortcuts for a control that runs this command; undefined when it has no key. */
export function useKeyShortcut(command: CommandId): string | undefined {
  const key = useKeyContext().keys[command];
  return key === null ? undefined : ariaKeyShortcut(key);
}

/** A control's label with the key of its command in parentheses, as for a tooltip. */
export function useLabelWithKey(label: string, command: CommandId): string {
  const key = useKeyContext().keys[command];
  return key === null ? label : t('ui.withKey', { label, key: keyText(key) });
}
