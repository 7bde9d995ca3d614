import { type Combination, isCharacter, keyText, parseCombination } from './combination.ts';
import type { Command } from './commands.ts';

/** Keys that move, scroll, edit or leave, in fields and on the page; whatever is held with them. */
const PAGE_KEYS = /^(Tab|Escape|Backspace|Delete|Insert|Home|End|PageUp|PageDown|Arrow(Up|Down|Left|Right))$/;

/** Function keys that browsers leave to a page. */
const FREE_FUNCTION_KEYS = /^F(2|8|9)$/;

/** Keys that browsers use with Ctrl or Cmd: tabs and windows, address, reload, zoom, clipboard. */
const BROWSER_KEYS = /^[TWNRLQACVX0-9+=-]$/;

/** Keys that edit the text of a field with Ctrl or Cmd. */
const EDITING_KEYS = /^[ZY]$/;

/** Enter and Space press the button that has the focus, unless Ctrl or Alt is held. */
function presses({ key, mod, alt }: Combination): boolean {
  return (key === 'Enter' || key === 'Space') && !mod && !alt;
}

/**
 * Why a command cannot have this combination, whatever the others have; null when it can.
 * @param text as formatCombination writes it
 */
export function keyProblem(
  command: Pick<Command, 'id' | 'name' | 'keepsModifier' | 'whileTyping'>,
  text: string,
): string | null {
  const combination = parseCombination(text);
  if (!combination) return 'Press one key, alone or with Ctrl, Alt or Shift.';
  const { key, mod, alt, shift } = combination;
  const name = keyText(text);
  if (presses(combination) && !(command.id === 'open-row' && key === 'Enter' && !shift))
    return `${name} presses the button that has the focus. Hold Ctrl or Alt with it, or choose another key.`;
  if (PAGE_KEYS.test(key)) return `${name} moves about the page or edits text. Choose another key.`;
  if (/^F\d/.test(key) ? !FREE_FUNCTION_KEYS.test(key) : mod && BROWSER_KEYS.test(key))
    return `${name} belongs to the browser. Choose another key.`;
  if (!isCharacter(key) && !/^(Enter|Space|F\d)/.test(key))
    return `${name} is not on every keyboard. Choose another key.`;
  if (command.keepsModifier && !mod && !alt)
    return `“${command.name}” needs Ctrl or Alt with its key, so that it never happens by a slip while typing.`;
  if (command.whileTyping && mod && EDITING_KEYS.test(key))
    return `${name} edits the text of a field, where “${command.name}” works too. Choose another key.`;
  return null;
}
