import type { FailureCode, FailureFacts } from './failure-facts.ts';

/** Why something was not done: a code and its facts, as a command or a worker answers with them. */
export type Refusal<Code extends FailureCode = FailureCode> = {
  [Each in Code]: { code: Each; facts: FailureFacts[Each] };
}[Code];

/** The facts of a failure, which may be left out where there are none. */
export type FactsOf<Code extends FailureCode> = keyof FailureFacts[Code] extends never
  ? [facts?: FailureFacts[Code]]
  : [facts: FailureFacts[Code]];

/**
 * Thrown for what a person can act on; anything else that is thrown is a defect. Whoever shows it puts in the words.
 * Its message names the code, for those who read a stack.
 */
export class Failure<Code extends FailureCode = FailureCode> extends Error {
  readonly code: Code;
  readonly facts: FailureFacts[Code];

  constructor(code: Code, ...[facts]: FactsOf<Code>) {
    super(code);
    this.name = 'Failure';
    this.code = code;
    this.facts = facts ?? ({} as FailureFacts[Code]);
  }
}

/** A code with its facts. */
export function refusalOf<Code extends FailureCode>(code: Code, ...[facts]: FactsOf<Code>): Refusal<Code> {
  return { code, facts: facts ?? {} } as Refusal<Code>;
}

/** A refusal as what is thrown for it. */
export function failureOf({ code, facts }: Refusal): Failure {
  return new Failure(code, facts as never);
}

/** Whether something that was thrown is a failure of this kind. */
export function isFailure(error: unknown, code: FailureCode): boolean {
  return error instanceof Failure && error.code === code;
}
