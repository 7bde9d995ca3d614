/** What is wrong with a text as JSON. */
export type JsonProblem =
  /** Something else is expected here. */
  | { what: Awaited | 'comma-or-brace' | 'comma-or-bracket' }
  | { what: 'too-early' | 'open-text' | 'control' | 'escape' }
  /** Null for a key that is no word of a format: it is not told. */
  | { what: 'key-twice'; key: string | null };

/** Where it is: 0-based offset in UTF-16 units. Nothing of the text itself. */
export interface JsonFault {
  offset: number;
  problem: JsonProblem;
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const HEX = /[0-9a-fA-F]{4}/y;
const LITERALS = ['true', 'false', 'null'] as const;

/** Names of keys are told as far as this. */
const KEY_LENGTH = 40;

/** What may come next. */
type Awaited = 'value' | 'value-or-end' | 'key' | 'key-or-end' | 'colon' | 'end';

/** Walks a text once and stops at the first fault. */
class Scan {
  #text: string;
  #at = 0;
  /** Of every object around: the keys so far; null for a list. */
  #around: (Set<string> | null)[] = [];
  #awaited: Awaited = 'value';

  constructor(text: string) {
    this.#text = text;
  }

  run(): JsonFault | null {
    for (;;) {
      this.#skipSpace();
      const fault = this.#at === this.#text.length ? this.#atEnd() : this.#step();
      if (fault !== undefined) return fault;
    }
  }

  #fault(problem: JsonProblem, offset = this.#at): JsonFault {
    return { offset, problem };
  }

  #skipSpace(): void {
    for (;;) {
      const code = this.#text.charCodeAt(this.#at);
      if (code !== 0x20 && code !== 0x09 && code !== 0x0a && code !== 0x0d) return;
      this.#at += 1;
    }
  }

  #atEnd(): JsonFault | null {
    if (this.#awaited === 'end' && this.#around.length === 0) return null;
    return this.#fault({ what: 'too-early' });
  }

  /** Reads one token; undefined when there may be more. */
  #step(): JsonFault | undefined {
    const character = this.#text[this.#at]!;
    if (this.#awaited === 'colon') return character === ':' ? this.#pass('value') : this.#unexpected();
    if (this.#awaited === 'end') return this.#afterValue(character);
    if (this.#awaited === 'key' || this.#awaited === 'key-or-end') return this.#key(character);
    return this.#value(character);
  }

  #pass(next: Awaited): undefined {
    this.#at += 1;
    this.#awaited = next;
  }

  #unexpected(): JsonFault {
    return this.#fault({ what: this.#awaited });
  }

  #open(keys: Set<string> | null): undefined {
    this.#around.push(keys);
    this.#pass(keys ? 'key-or-end' : 'value-or-end');
  }

  #close(): undefined {
    this.#around.pop();
    this.#pass('end');
  }

  #afterValue(character: string): JsonFault | undefined {
    const inside = this.#around.at(-1);
    if (inside === undefined) return this.#unexpected();
    if (character === ',') return this.#pass(inside ? 'key' : 'value');
    if (character === (inside ? '}' : ']')) return this.#close();
    return this.#fault({ what: inside ? 'comma-or-brace' : 'comma-or-bracket' });
  }

  #key(character: string): JsonFault | undefined {
    if (character === '}' && this.#awaited === 'key-or-end') return this.#close();
    if (character !== '"') return this.#unexpected();
    const start = this.#at;
    const fault = this.#string();
    if (fault) return fault;
    const written = this.#text.slice(start, this.#at);
    // Two ways of writing the same key, such as "id" and "\u0069d", are the same key.
    const key: string = written.includes('\\') ? JSON.parse(written) : written.slice(1, -1);
    const keys = this.#around.at(-1)!;
    if (keys.has(key)) return this.#fault({ what: 'key-twice', key: keyName(key) }, start);
    keys.add(key);
    this.#awaited = 'colon';
    return undefined;
  }

  #value(character: string): JsonFault | undefined {
    if (character === '{') return this.#open(new Set());
    if (character === '[') return this.#open(null);
    if (character === ']' && this.#awaited === 'value-or-end') return this.#close();
    if (character === '"') {
      const fault = this.#string();
      if (!fault) this.#awaited = 'end';
      return fault;
    }
    const length = this.#scalarLength();
    if (length === 0) return this.#unexpected();
    this.#at += length;
    this.#awaited = 'end';
    return undefined;
  }

  #scalarLength(): number {
    const literal = LITERALS.find((each) => this.#text.startsWith(each, this.#at));
    if (literal) return literal.length;
    NUMBER.lastIndex = this.#at;
    return NUMBER.exec(this.#text)?.[0].length ?? 0;
  }

  #string(): JsonFault | undefined {
    const start = this.#at;
    let at = start + 1;
    for (;;) {
      const code = this.#text.charCodeAt(at);
      if (code === QUOTE) break;
      if (Number.isNaN(code)) return this.#fault({ what: 'open-text' }, start);
      if (code < 0x20) return this.#fault({ what: 'control' }, at);
      if (code !== BACKSLASH) at += 1;
      else {
        const length = escapeLength(this.#text, at);
        if (length === 0) return this.#fault({ what: 'escape' }, at);
        at += length;
      }
    }
    this.#at = at + 1;
    return undefined;
  }
}

/** UTF-16 units of an escape; 0 when it is none. */
function escapeLength(text: string, at: number): number {
  const kind = text[at + 1];
  if (kind === undefined) return 0;
  if ('"\\/bfnrt'.includes(kind)) return 2;
  if (kind !== 'u') return 0;
  HEX.lastIndex = at + 2;
  return HEX.test(text) ? 6 : 0;
}

/** A key as a fault names it. Keys are the file's own words for fields; one that is no such word is not told. */
function keyName(key: string): string | null {
  return /^[\w.-]+$/.test(key) && key.length <= KEY_LENGTH ? key : null;
}

/**
 * Whether a text is JSON in which no object has a key twice; two programs would read such a one differently.
 * @returns null when it is; else the first fault
 */
export function findJsonFault(text: string): JsonFault | null {
  return new Scan(text).run();
}
