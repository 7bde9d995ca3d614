import { type _Translator, createTranslator, type RichTranslationValues } from 'use-intl/core';
import { english, type Messages } from './en.ts';
import { locale, PSEUDO_LOCALE } from './locale.ts';
import { pseudoMessages } from './pseudo.ts';

/** Messages that are strings; those with markup become React nodes. */
type Plain<Part> = {
  [Key in keyof Part as Part[Key] extends `${string}</${string}` ? never : Key]: Part[Key] extends string
    ? Part[Key]
    : Plain<Part[Key]>;
};

const translate = createTranslator<Messages>({
  locale,
  messages: locale === PSEUDO_LOCALE ? pseudoMessages(english) : english,
});

/**
 * A text in the language of this page, by its key and with what it speaks of: `t('log.breaksAt', { seq })`. Keys,
 * parameters and their types are checked when this is compiled.
 */
export const t = translate as unknown as _Translator<Plain<Messages>>;

/**
 * A text with markup, as React nodes: `rich('log.signedBy', { name, data: (chunks) => <b>{chunks}</b> })`. Each tag
 * of the message has a function that draws what is in it.
 */
export const rich = translate.rich;

type TagFunction = Extract<RichTranslationValues[string], (chunks: never) => unknown>;
/** What a text with markup becomes, and what its tags are drawn as. */
export type Drawn = ReturnType<TagFunction>;
