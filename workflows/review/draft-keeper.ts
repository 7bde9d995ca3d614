import { type Draft, EMPTY_DRAFT } from '../../domain/review/draft.ts';
import { useSession } from '../base/seat.ts';
import { forgetNoted, noteDraft, readDraft, saveDraft } from './drafts.ts';

/** Milliseconds between the last change and its write. */
const SETTLED = 300;

/** Who is told. */
interface Listener {
  /** The draft was read or changed. */
  changed: (draft: Draft) => void;
  failed: (error: unknown) => void;
}

/**
 * The draft of one case while it is on the screen: reads it, and keeps every change of it a moment later, so that a
 * crash loses next to nothing. While it is being sent, and afterwards, nothing is written any more.
 */
export class DraftKeeper {
  /** Whether its reviewer holds the case; otherwise nothing is written. */
  writable = false;
  readonly #caseId: string;
  readonly #listener: Listener;
  readonly #owner = useSession.getState().reviewer;
  #draft: Draft = EMPTY_DRAFT;
  #isRead = false;
  /** What was changed before the draft was read. */
  #early: Partial<Draft> = {};
  #timer: ReturnType<typeof setTimeout> | null = null;
  #sent = false;

  constructor(caseId: string, listener: Listener) {
    this.#caseId = caseId;
    this.#listener = listener;
  }

  /** The draft as it is at this moment, for whoever sends it. */
  read = (): Draft => this.#draft;

  /** Reads what is stored. What was chosen in the meantime stays as it was chosen. */
  async open(): Promise<void> {
    try {
      const stored = await readDraft(this.#caseId);
      if (this.#isRead) return;
      this.#isRead = true;
      this.#draft = { ...stored, ...this.#early };
      this.#listener.changed(this.#draft);
      if (Object.keys(this.#early).length > 0) this.#keep();
    } catch (error) {
      this.#listener.failed(error);
    }
  }

  change = (part: Partial<Draft>): void => {
    this.#draft = { ...this.#draft, ...part };
    this.#listener.changed(this.#draft);
    // Until the rest is read, a note would put emptiness in its place.
    if (this.#isRead) this.#keep();
    else this.#early = { ...this.#early, ...part };
  };

  /** Writes at once what waits to be written. */
  flush = (): void => {
    if (this.#timer === null) return;
    this.#stop();
    // After a switch of reviewers the note that was made at once stays for whose it is.
    if (this.writable && !this.#sent && useSession.getState().reviewer === this.#owner)
      saveDraft(this.#caseId, this.#draft).catch(this.#listener.failed);
  };

  /** Sends the draft: from now on nothing is written, unless sending fails. */
  send = async (sending: () => Promise<void>): Promise<void> => {
    this.#stop();
    this.#sent = true;
    try {
      await sending();
    } catch (error) {
      this.#sent = false;
      this.#keep();
      throw error;
    }
    forgetNoted(this.#caseId);
  };

  #keep(): void {
    if (this.#sent) return;
    if (this.writable) noteDraft(this.#caseId, this.#draft);
    this.#stop();
    this.#timer = setTimeout(this.flush, SETTLED);
  }

  #stop(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }
}
