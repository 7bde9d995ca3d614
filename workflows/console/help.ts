import { create } from 'zustand';

/** Whether the help of the screen on view is shown. */
export const useHelp = create<{ shown: boolean }>(() => ({ shown: false }));

/** Shows the help of the screen on view, or puts it away. */
export const showHelp = (shown: boolean): void => useHelp.setState({ shown });
