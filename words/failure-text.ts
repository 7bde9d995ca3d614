import type { ICUArgs } from 'use-intl/core';
import type { Failure } from '../domain/failures/failure.ts';
import type { FailureCode, FailureFacts } from '../domain/failures/failure-facts.ts';
import type { Messages } from './en.ts';
import { t } from './words.ts';

type Texts = Messages['failures'];

/** The text of a failure with these facts; never when there is none. */
type TextFor<Code extends FailureCode, Facts> = Texts[Code] extends string
  ? Texts[Code]
  : Facts extends { what: infer What }
    ? Texts[Code][What & keyof Texts[Code]]
    : never;

type FillingOf<Text extends string> = [Text] extends [never]
  ? never
  : ICUArgs<Text, { ICUArgument: string; ICUNumberArgument: number | bigint; ICUDateArgument: Date }>;

/** What the text of a failure is filled with; never when there is no text. */
type Filling<Code extends FailureCode, Facts> = FillingOf<TextFor<Code, Facts> & string>;

/** A code of which some facts do not fill its text as they are, or have none. */
type Unfitting<Code extends FailureCode, Facts = FailureFacts[Code]> =
  Facts extends Filling<Code, Facts> ? never : Code;

/** Failures whose facts are codes or lists themselves: what their texts are filled with instead. */
const IN_WORDS: {
  [Code in FailureCode as Unfitting<Code>]: (facts: FailureFacts[Code]) => Filling<Code, FailureFacts[Code]>;
} = {};

/** Why something could not be done, and what to do about it. */
export function failureText({ code, facts }: Failure): string {
  const inWords = (IN_WORDS as Partial<Record<FailureCode, (facts: unknown) => object>>)[code];
  const key = 'what' in facts ? `failures.${code}.${facts.what}` : `failures.${code}`;
  return (t as (key: string, filling: object) => string)(key, inWords?.(facts) ?? facts);
}
