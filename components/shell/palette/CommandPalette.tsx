import { createSpotlight, Spotlight, useSpotlight } from '@mantine/spotlight';
import { IconSearch } from '@tabler/icons-react';
import { useId, useRef, useSyncExternalStore } from 'react';
import { useLocation } from 'wouter';
import { combinationsOf } from '../../../domain/keys/combination.ts';
import type { CommandId } from '../../../domain/keys/commands.ts';
import { t } from '../../../words/words.ts';
import { KeyHint } from '../../ui/keys/KeyHint.tsx';
import { useKeyContext } from '../../ui/keys/key-context.ts';
import { useCommands } from '../../ui/keys/useCommands.ts';
import { useHeldKeys } from '../../ui/keys/useHeldKeys.ts';
import { useReviewer } from '../../ui/reading/useReviewer.ts';
import classes from './CommandPalette.module.css';
import { paletteGroups } from './palette-groups.ts';
import { palettePlaces } from './palette-places.ts';
import { useRecentCommands } from './useRecentCommands.ts';

const [store, palette] = createSpotlight();

/** What had the focus before the palette; it gets it back. */
let focusedBefore: Element | null = null;

/** Shows the command palette, with the first command marked, so that Enter runs what stands on top. */
export function openPalette(): void {
  focusedBefore = document.activeElement;
  store.setState({ ...store.getState(), opened: true, selected: 0 });
}

/** Spotlight moves its mark in the page without telling the store's listeners; this tells them. */
function tellMark(): void {
  store.setState({ ...store.getState() });
}

/** Spotlight's actions take no id of their own, but the field has to say which one the arrows have reached. */
function identify(id: string): (option: HTMLElement | null) => void {
  return (option) => {
    if (option) option.id = id;
  };
}

/** A line of the palette: a command, or a place to go to. */
interface Line {
  id: string;
  name: string;
  command: CommandId | null;
}

const commandLine = (command: CommandId): Line => ({
  id: command,
  name: t(`names.command.${command}`),
  command,
});

/** Every command that is available now, and the parts of the workspaces: type to narrow, choose with the arrows, run with Enter. */
export function CommandPalette() {
  const { keys, registry } = useKeyContext();
  const available = useSyncExternalStore(registry.subscribe, registry.available);
  const { opened, query, selected } = useSpotlight(store);
  const list = useId();
  const chosen = useRef<Line | null>(null);
  const [, navigate] = useLocation();
  const role = useReviewer()?.role;
  useCommands({ palette: openPalette });
  useHeldKeys(opened);
  const recent = useRecentCommands();
  const places = role ? palettePlaces(query, role) : [];
  const groups = [
    ...paletteGroups(query, available, recent.ran).map(({ name, commands }) => ({
      name,
      lines: commands.map(({ id }) => commandLine(id)),
    })),
    {
      name: t('shell.commands.places'),
      lines: places.map(({ address, name }): Line => ({ id: address, name, command: null })),
    },
  ].filter(({ lines }) => lines.length > 0);
  const listed = groups.flatMap(({ lines }) => lines);
  const optionId = (id: string) => `${list}-${id}`;
  const marked = listed[selected];
  const run = () => {
    // The focus first: many a command moves it on.
    if (focusedBefore instanceof HTMLElement) focusedBefore.focus({ preventScroll: true });
    const line = chosen.current;
    chosen.current = null;
    if (!line) return;
    if (line.command === null) return navigate(line.id);
    recent.note(line.command);
    registry.available().get(line.command)?.();
  };
  return (
    <Spotlight.Root
      store={store}
      shortcut={null}
      lockScroll={false}
      centered={false}
      returnFocus={false}
      onExitTransitionEnd={run}
      // At once: what is typed while it fades in would be lost.
      transitionProps={{ duration: 0 }}
      overlayProps={{ backgroundOpacity: 0.45, blur: 0 }}
      yOffset="10vh"
      radius="md"
      attributes={{ content: { 'aria-label': t('shell.commands.title') } }}
    >
      <Spotlight.Search
        size="md"
        // The dialog's own focus comes a moment later.
        autoFocus
        placeholder={t('shell.commands.search')}
        aria-label={t('shell.commands.search')}
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={opened && listed.length > 0}
        aria-controls={listed.length > 0 ? list : undefined}
        aria-activedescendant={marked && optionId(marked.id)}
        leftSection={<IconSearch size={18} stroke={1.75} aria-hidden />}
        onKeyDown={(event) => {
          if (event.key.startsWith('Arrow')) queueMicrotask(tellMark);
          if (keys.palette === null || !combinationsOf(event.nativeEvent).includes(keys.palette)) return;
          event.preventDefault();
          palette.close();
        }}
      />
      {listed.length > 0 && (
        <Spotlight.ActionsList
          id={list}
          role="listbox"
          aria-label={t('shell.commands.title')}
          className={classes.list}
        >
          {groups.map(({ name, lines }) => (
            <Spotlight.ActionsGroup
              key={name}
              label={name}
              role="group"
              aria-label={name}
              className={classes.group}
            >
              {lines.map((line) => {
                const isMarked = line === marked;
                return (
                  <Spotlight.Action
                    // The mark is also set past React; a new query must begin with elements without one.
                    key={`${query} ${line.id}`}
                    ref={identify(optionId(line.id))}
                    role="option"
                    aria-selected={isMarked}
                    data-selected={isMarked || undefined}
                    className={classes.option}
                    label={line.name}
                    rightSection={line.command && <KeyHint command={line.command} />}
                    onClick={() => {
                      chosen.current = line;
                    }}
                  />
                );
              })}
            </Spotlight.ActionsGroup>
          ))}
        </Spotlight.ActionsList>
      )}
      {listed.length === 0 && <Spotlight.Empty role="status">{t('shell.commands.none')}</Spotlight.Empty>}
    </Spotlight.Root>
  );
}
