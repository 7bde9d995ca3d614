import { type Combination, isCharacter, parseCombination } from './combination.ts';
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

/** Why a command cannot have a combination, whatever the others have. */
export type KeyProblem =
  | 'no-combination'
  | 'presses-button'
  | 'moves-about'
  | 'of-browser'
  | 'not-everywhere'
  /** It could happen by a slip while typing. */
  | 'needs-modifier'
  | 'edits-text';

/**
 * Why a command cannot have this combination, whatever the others have; null when it can.
 * @param text as formatCombination writes it
 */
export function keyProblem(
  command: Pick<Command, 'id' | 'keepsModifier' | 'whileTyping'>,
  text: string,
): KeyProblem | null {
  const combination = parseCombination(text);
  if (!combination) return 'no-combination';
  const { key, mod, alt, shift } = combination;
  if (presses(combination) && !(command.id === 'open-row' && key === 'Enter' && !shift))
    return 'presses-button';
  if (PAGE_KEYS.test(key)) return 'moves-about';
  if (/^F\d/.test(key) ? !FREE_FUNCTION_KEYS.test(key) : mod && BROWSER_KEYS.test(key)) return 'of-browser';
  if (!isCharacter(key) && !/^(Enter|Space|F\d)/.test(key)) return 'not-everywhere';
  if (command.keepsModifier && !mod && !alt) return 'needs-modifier';
  if (command.whileTyping && mod && EDITING_KEYS.test(key)) return 'edits-text';
  return null;
}
