import type { ICUArgs } from 'use-intl/core';
import type { CasePart } from '../domain/decisions/case-agreement.ts';
import type { Failure } from '../domain/failures/failure.ts';
import type { FailureCode, FailureFacts, WorkerFault } from '../domain/failures/failure-facts.ts';
import { keyText } from '../domain/keys/combination.ts';
import type { CommandId, Scope } from '../domain/keys/commands.ts';
import type { Lacking } from '../domain/policy/review-policy.ts';
import type { Role } from '../domain/reviewers/reviewer.ts';
import { inertText } from '../domain/transcript/inert-text.ts';
import { disagreementText } from './disagreement-text.ts';
import { english, type Messages } from './en.ts';
import { cutLogText, fileFaultText, lineFaultText } from './fault-text.ts';
import { formatChoice, formatListing, formatMoment, languageName } from './format.ts';
import { modelDamageText } from './model-damage-text.ts';
import { nameOf } from './name-of.ts';
import { packFaultText } from './pack-fault-text.ts';
import { t } from './words.ts';

type Texts = Messages['failures'];

/** Most characters of what a browser or a runtime says that are shown. */
const LONGEST = 400;

/** Every fact of a failure by its name. */
type FactsNamed<Facts, Name extends PropertyKey> = Facts extends Record<Name, infer Fact> ? Fact : never;
type NamesOf<Facts> = Facts extends unknown ? keyof Facts : never;
type AnyFacts = FailureFacts[FailureCode];

/** Facts that are codes, lists or faults themselves, by their names: what the texts are filled with instead. */
const IN_WORDS = {
  combination: keyText,
  cut: cutLogText,
  damage: modelDamageText,
  fault: fileFaultText,
  pack: packFaultText,
  reason: lineFaultText,
  command: (id: CommandId) => t(`names.command.${id}`),
  languages: (codes: string[]) => formatChoice(codes.map((code) => languageName(code) ?? code)),
  lacking: (parts: Lacking[]) => formatListing(parts.map((part) => t(`names.lacking.${part}`))),
  parts: (parts: CasePart[]) => disagreementText(parts),
  role: (role: Role) => t(`names.roleInSentence.${role}`),
  until: (moment: string) => formatMoment(moment),
  scope: (scope: Scope) => t(`names.scope.${scope}`),
  message: (said: string) => inertText(said.length > LONGEST ? `${said.slice(0, LONGEST)}…` : said),
  worker: (name: string) => nameOf('worker', name),
  why: (fault: WorkerFault): string => failureText(fault),
} satisfies {
  [Name in NamesOf<AnyFacts>]?: (fact: FactsNamed<AnyFacts, Name>) => string | number;
};

/** What one text is filled with. */
type Filling<Text> = Text extends string
  ? ICUArgs<Text, { ICUArgument: string; ICUNumberArgument: number | bigint; ICUDateArgument: Date }>
  : never;
type Filled<Facts> = {
  [Name in keyof Facts]: Name extends keyof typeof IN_WORDS
    ? ReturnType<(typeof IN_WORDS)[Name]>
    : Facts[Name];
};

/** A code of which some facts have no text, or do not fill it. */
type Unfitting<Code extends FailureCode, Facts = FailureFacts[Code]> = Texts[Code] extends string
  ? Filled<Facts> extends Filling<Texts[Code]>
    ? never
    : Code
  : Facts extends { what: infer What }
    ? UnfittingText<Code, Filled<Facts>, What>
    : Code;
type UnfittingText<Code extends FailureCode, Facts, What> = What extends keyof Texts[Code]
  ? Facts extends Filling<Texts[Code][What]>
    ? never
    : Code
  : Code;
type AnyUnfitting = { [Code in FailureCode]: Unfitting<Code> }[FailureCode];

/** Does not compile, and names the code, while there is one whose facts have no text or do not fill it. */
const texts: [AnyUnfitting] extends [never] ? Texts : AnyUnfitting = english.failures;

/** Why something could not be done, and what to do about it. */
export function failureText({ code, facts }: Pick<Failure, 'code' | 'facts'>): string {
  const key =
    'what' in facts && typeof texts[code] !== 'string'
      ? `failures.${code}.${facts.what}`
      : `failures.${code}`;
  const inWords = IN_WORDS as Partial<Record<string, (fact: never) => string>>;
  const filling = Object.entries(facts).map(([name, fact]) => [name, inWords[name]?.(fact as never) ?? fact]);
  return (t as (key: string, filling: object) => string)(key, Object.fromEntries(filling));
}
