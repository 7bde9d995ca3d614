import { t } from '../../../words/words.ts';
import { isPractice } from '../../../workflows/base/open-data.ts';

/** Says in the window's title what it shows, and that it is of the practice team where it is. */
export function nameWindow(title: string): void {
  document.title = t(isPractice ? 'ui.practiceWindowTitle' : 'ui.windowTitle', { title });
}
