import type { ReadingFailureCode, Result } from './protocol.ts';

export type AnswerResult<Value> = Result<Value, ReadingFailureCode>;

/** What a worker answers to that computes from what is stored, and follows it. */
export interface AnsweringApi<Question, Answer> {
  /** From what is stored now; `cancelled` when a later question overtook it, `storage-…` or `unreadable` when it could not be read. */
  answer(question: Question): Promise<AnswerResult<Answer>>;
  /** Has the listener called whenever answers would be others than before, here or in another tab. */
  follow(listener: () => void): Promise<AnswerResult<null>>;
}
