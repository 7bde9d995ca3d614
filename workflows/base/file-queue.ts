import { create } from 'zustand';

/** A file being taken in. */
interface RunningFile<Progress, Target> {
  file: string;
  target: Target;
  /** Bytes. */
  size: number;
  progress: Progress;
}

/** What came of one file since the console was opened: a report, or why there is none. */
export interface FinishedFile<Report, Target = void> {
  number: number;
  file: string;
  target: Target;
  report: Report | null;
  failure: unknown;
}

interface FileQueue<Progress, Report, Target> {
  running: RunningFile<Progress, Target> | null;
  /** Names of the files that come after it. */
  waiting: string[];
  /** Newest first. */
  finished: FinishedFile<Report, Target>[];
}

/** How a file is followed and stopped while it is taken in. */
interface Following<Progress> {
  signal: AbortSignal;
  onProgress: (progress: Progress) => void;
}

/**
 * Makes a queue of files of this tab, which are taken in one after the other; a file that fails does not stop the
 * next. It goes on while another screen is shown.
 * @param begin the progress of a file of which nothing was read yet
 * @param takeIn given also into what a file goes, where that was said with it
 */
export function createFileQueue<Progress, Report, Target = void>(
  begin: Progress,
  takeIn: (file: File, following: Following<Progress>, target: Target) => Promise<Report>,
) {
  const useQueue = create<FileQueue<Progress, Report, Target>>(() => ({
    ...{ running: null, waiting: [], finished: [] },
  }));
  const files: { file: File; target: Target }[] = [];
  /** The file being taken in, and what stops it: each file has its own, so that one chosen later is not stopped too. */
  let running: { controller: AbortController; taken: Promise<void> } | null = null;
  let number = 0;

  const tellWaiting = () => useQueue.setState({ waiting: files.map(({ file }) => file.name) });

  function finish(file: string, target: Target, report: Report | null, failure: unknown): void {
    number += 1;
    const entry = { number, file, target, report, failure };
    useQueue.setState(({ finished }) => ({ running: null, finished: [entry, ...finished] }));
  }

  async function take(file: File, target: Target, signal: AbortSignal): Promise<void> {
    const start = { file: file.name, target, size: file.size };
    useQueue.setState({ running: { ...start, progress: begin } });
    try {
      const onProgress = (progress: Progress) => useQueue.setState({ running: { ...start, progress } });
      finish(file.name, target, await takeIn(file, { signal, onProgress }, target), null);
    } catch (error) {
      finish(file.name, target, null, error);
    }
  }

  return {
    useQueue,
    async add(chosen: readonly File[], target: Target): Promise<void> {
      files.push(...chosen.map((file) => ({ file, target })));
      tellWaiting();
      if (running) return;
      for (let next = files.shift(); next; next = files.shift()) {
        tellWaiting();
        const controller = new AbortController();
        running = { controller, taken: take(next.file, next.target, controller.signal) };
        await running.taken;
      }
      running = null;
    },
    /**
     * Stops the running file, which then leaves nothing behind, and drops those that wait. Resolves when it has
     * stopped; files that are added meanwhile are taken in after it.
     */
    async cancel(): Promise<void> {
      files.length = 0;
      tellWaiting();
      const stopped = running;
      stopped?.controller.abort();
      await stopped?.taken;
    },
    /** Names of the files that are being taken in or wait. */
    unfinished(): string[] {
      const { running: now, waiting } = useQueue.getState();
      return [...(now ? [now.file] : []), ...waiting];
    },
    /** Takes a report off the screen. */
    dismiss(done: number): void {
      useQueue.setState(({ finished }) => ({ finished: finished.filter((each) => each.number !== done) }));
    },
  };
}
