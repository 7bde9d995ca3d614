import type { ICUArgs } from 'use-intl/core';
import type { Failure } from '../domain/failures/failure.ts';
import type { FailureCode, FailureFacts } from '../domain/failures/failure-facts.ts';
import { keyText } from '../domain/keys/combination.ts';
import { commandOf } from '../domain/keys/commands.ts';
import type { Messages } from './en.ts';
import { t } from './words.ts';

type Texts = Messages['failures'];

/** What one text is filled with. */
type Filling<Text> = Text extends string
  ? ICUArgs<Text, { ICUArgument: string; ICUNumberArgument: number | bigint; ICUDateArgument: Date }>
  : never;
type All<Union> = (Union extends unknown ? (each: Union) => void : never) extends (all: infer Each) => void
  ? Each
  : never;

/** What all texts of a code are filled with; never while one that its facts ask for is missing. */
type FillingOf<Code extends FailureCode> = Texts[Code] extends string
  ? Filling<Texts[Code]>
  : FailureFacts[Code] extends { what: keyof Texts[Code] }
    ? All<Filling<Texts[Code][keyof Texts[Code]]>>
    : never;

/** A code of which some facts do not fill their text as they are, or have none. */
type Unfitting<Code extends FailureCode, Facts = FailureFacts[Code]> = Texts[Code] extends string
  ? Facts extends Filling<Texts[Code]>
    ? never
    : Code
  : Facts extends { what: infer What }
    ? UnfittingText<Code, Facts, What>
    : Code;
type UnfittingText<Code extends FailureCode, Facts, What> = What extends keyof Texts[Code]
  ? Facts extends Filling<Texts[Code][What]>
    ? never
    : Code
  : Code;

/** Failures whose facts are codes or lists themselves: what their texts are filled with instead. */
const IN_WORDS: {
  [Code in FailureCode as Unfitting<Code>]: (facts: FailureFacts[Code]) => FillingOf<Code>;
} = {
  'key-taken': ({ combination, by }) => ({
    key: keyText(combination),
    command: t(`names.command.${by}`),
    scope: t(`names.scope.${commandOf(by).scope}`),
  }),
  'key-unusable': ({ combination, command }) => ({
    key: keyText(combination),
    command: t(`names.command.${command}`),
  }),
};

/** Why something could not be done, and what to do about it. */
export function failureText({ code, facts }: Failure): string {
  const inWords = (IN_WORDS as Partial<Record<FailureCode, (facts: unknown) => object>>)[code];
  const key = 'what' in facts ? `failures.${code}.${facts.what}` : `failures.${code}`;
  return (t as (key: string, filling: object) => string)(key, inWords?.(facts) ?? facts);
}
