import type { Assessment } from '../../domain/detection/assessment.ts';
import type { KnownMessage } from '../../domain/detection/layers/known-list.ts';
import { type Refusal, refusalOf } from '../../domain/failures/failure.ts';
import type { Transcript } from '../../domain/transcript/transcript.ts';
import { getTranscripts } from '../../storage/transcripts.ts';
import { whyOf } from '../../workers/running/protocol.ts';
import type { ScoringPool } from '../../workers/scoring/scoring-client.ts';
import type { ScoringErrorCode } from '../../workers/scoring/scoring-protocol.ts';
import { TRIAL } from './trial-transcript.ts';

/** Failures that a transcript may be at fault for; others would meet every transcript. */
const ITS_OWN = ['scoring-failed', 'crashed', 'timed-out'] as const;

/** Why a transcript cannot be scored although others can. */
export type OwnFault = (typeof ITS_OWN)[number];

const isItsOwn = (code: ScoringErrorCode): code is OwnFault => (ITS_OWN as readonly string[]).includes(code);

/** What a batch came to. */
export interface BatchHandler {
  /** @param asked how many ids the batch had; what is no longer stored has no assessment */
  scored: (transcripts: Transcript[], assessments: Assessment[], asked: number) => Promise<void>;
  /** A transcript that cannot be scored, although others can. */
  failed: (transcriptId: string, reason: OwnFault) => Promise<void>;
}

/** Why no further batch can be scored; null when it can. */
export type Stop = Refusal<ScoringErrorCode> | null;

/** Scores batches by a pool, and finds out which transcript is to blame where one fails. */
export class BatchScoring {
  readonly #pool: ScoringPool;
  readonly #known: readonly KnownMessage[] | undefined;
  readonly #signal: AbortSignal;
  readonly #handler: BatchHandler;

  constructor(
    pool: ScoringPool,
    { known, signal, ...handler }: { known?: readonly KnownMessage[]; signal: AbortSignal } & BatchHandler,
  ) {
    this.#pool = pool;
    this.#known = known;
    this.#signal = signal;
    this.#handler = handler;
  }

  /** Scores stored transcripts together, and where that fails halves of them, down to the one that fails alone. */
  async score(ids: readonly string[]): Promise<Stop> {
    const result = await this.#attempt(ids);
    if (result.ok) {
      await this.#handler.scored(result.value.transcripts, result.value.assessments, ids.length);
      return null;
    }
    const { code } = result;
    if (!isItsOwn(code)) return whyOf(result);
    // Whether the fault is its own.
    const trial = await this.#pool.score([TRIAL], this.#signal);
    if (!trial.ok) return whyOf(trial);
    if (ids.length === 1) {
      await this.#handler.failed(ids[0]!, code);
      return null;
    }
    const half = Math.ceil(ids.length / 2);
    return (await this.score(ids.slice(0, half))) ?? (await this.score(ids.slice(half)));
  }

  async #attempt(ids: readonly string[]) {
    let transcripts: Transcript[];
    try {
      transcripts = await getTranscripts(ids);
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      return { ok: false, ...refusalOf('scoring-failed', { what: 'unread', message }) } as const;
    }
    const result = await this.#pool.score(transcripts, this.#signal, this.#known);
    return result.ok ? { ok: true as const, value: { transcripts, assessments: result.value } } : result;
  }
}
