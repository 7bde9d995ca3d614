import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findJsonFault } from '../../../domain/transcript/json-scan.ts';
import { lineFaultText } from '../../../words/fault-text.ts';

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** Texts that are nearly JSON. */
const piece = fc.constantFrom(
  ...[
    '{',
    '}',
    '[',
    ']',
    ':',
    ',',
    '"a"',
    '"b"',
    '""',
    '"',
    '\\',
    '\\u0041',
    '\\ud83d',
    '\\x',
    'true',
    'nul',
  ],
  ...[
    'null',
    '0',
    '-',
    '1.5',
    '1.',
    '.5',
    '01',
    '1e3',
    '1e',
    '-0',
    ' ',
    '\n',
    '\t',
    '\r',
    '\u00a0',
    '\u0000',
    'x',
  ],
);

describe('finding faults in JSON', () => {
  test('whatever JSON.parse takes is taken, and nothing else', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('');
        const fault = findJsonFault(text);
        if (fault?.problem.what !== 'key-twice') expect(fault === null).toBe(isJson(text));
      }),
      { numRuns: 3_000 },
    );
    fc.assert(fc.property(fc.json({ depthSize: 'large' }), (text) => findJsonFault(text) === null));
    fc.assert(
      fc.property(fc.json(), fc.nat(), fc.string({ maxLength: 2 }), (text, place, put) => {
        const at = place % (text.length + 1);
        const altered = text.slice(0, at) + put + text.slice(at + 1);
        const fault = findJsonFault(altered);
        if (fault?.problem.what !== 'key-twice') expect(fault === null).toBe(isJson(altered));
      }),
      { numRuns: 3_000 },
    );
  });

  test('a text with a doubled key is found out, however the key is written', () => {
    const key = fc.string({ unit: 'binary', minLength: 1, maxLength: 5 });
    const escaped = (text: string) =>
      `"${[...Array(text.length).keys()].map((at) => `\\u${text.charCodeAt(at).toString(16).padStart(4, '0')}`).join('')}"`;
    fc.assert(
      fc.property(key, fc.jsonValue(), fc.boolean(), (name, value, isEscaped) => {
        const [first, second] = [JSON.stringify(name), isEscaped ? escaped(name) : JSON.stringify(name)];
        const inner = `{${first}:${JSON.stringify(value)},"other key":[],${second}:1}`;
        for (const text of [inner, `[[],${inner}]`, `{"x":{"y":${inner}}}`])
          expect(findJsonFault(text)?.problem.what).toBe('key-twice');
        expect(findJsonFault(`[{${first}:1},{${first}:2},{"x":{${first}:3}}]`)).toBeNull();
      }),
    );
  });

  test.each<[string, number, RegExp]>([
    ['{"a":1,"a":2}', 7, /^the key "a" occurs twice$/],
    ['{"id":1,"\\u0069d":2}', 8, /^the key "id" occurs twice$/],
    ['{"__proto__":1,"__proto__":2}', 15, /"__proto__" occurs twice/],
    ['{"my own words":1,"my own words":2}', 18, /^the key that begins here occurs twice$/],
    ['{"text":pool locker}', 8, /^a value is expected here/],
    ["{'a':1}", 1, /^a key in double quotes or "}"/],
    ['{"a":1,}', 7, /^a key in double quotes/],
    ['[1 2]', 3, /^a "," or "]"/],
    ['{"a":1', 6, /ends too early/],
    ['{"a":"b', 5, /not closed/],
    ['"a\nb"', 2, /unescaped/],
    ['"\\x"', 1, /unknown escape/],
    ['{} {}', 3, /^nothing more/],
    ['', 0, /ends too early/],
  ])('%s: at %i', (text, offset, reason) => {
    const { offset: at, problem } = findJsonFault(text)!;
    expect(at).toBe(offset);
    const said = lineFaultText({ what: 'json', line: null, column: 0, problem });
    expect(said.replace(/^(?:not JSON: )?column 0: /, '')).toMatch(reason);
  });

  test('deep and long texts take their time and no more', () => {
    const depth = 200_000;
    const begin = performance.now();
    expect(findJsonFault(`${'['.repeat(depth)}${']'.repeat(depth)}`)).toBeNull();
    expect(findJsonFault(`"${'\\\\'.repeat(1_000_000)}"`)).toBeNull();
    expect(findJsonFault(`"${'a'.repeat(8_000_000)}"`)).toBeNull();
    expect(performance.now() - begin).toBeLessThan(3000);
  });
});
