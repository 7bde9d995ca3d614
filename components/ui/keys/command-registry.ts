import { COMMANDS, type CommandId } from '../../../domain/keys/commands.ts';

/** What the screens that are shown let a person do now. */
export interface CommandRegistry {
  /** Offers commands until the function that comes back is called; of several offers of a command the latest counts. */
  register(ids: readonly CommandId[], run: (id: CommandId) => void): () => void;
  /** The commands available now, in the order of their table, and how to run each; the same object until they change. */
  available(): ReadonlyMap<CommandId, () => void>;
  /** Calls `listener` at every change, until the function that comes back is called. */
  subscribe(listener: () => void): () => void;
}

/** Makes a registry without any command. */
export function createCommandRegistry(): CommandRegistry {
  const offers = new Set<{ ids: readonly CommandId[]; run: (id: CommandId) => void }>();
  const listeners = new Set<() => void>();
  let current: ReadonlyMap<CommandId, () => void> = new Map();
  const update = () => {
    const latest = new Map(
      [...offers].flatMap(({ ids, run }) => ids.map((id) => [id, () => run(id)] as const)),
    );
    current = new Map(
      COMMANDS.flatMap(({ id }) => {
        const run = latest.get(id);
        return run ? [[id, run] as const] : [];
      }),
    );
    for (const listener of listeners) listener();
  };
  return {
    register(ids, run) {
      const offer = { ids, run };
      offers.add(offer);
      update();
      return () => {
        offers.delete(offer);
        update();
      };
    },
    available: () => current,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
