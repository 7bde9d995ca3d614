import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findPersonalInfo, findPersonalInfoHits } from '../../../../domain/detection/layers/personal-info.ts';

const found = (text: string) =>
  findPersonalInfo(text).map(({ finding, spans }) => [
    finding,
    ...spans.map(([start, end]) => text.slice(start, end)),
  ]);

describe('personal information', () => {
  test.each([
    ['write to ivo@example.org, please', 'ivo@example.org'],
    ['IVO.K+news@MAIL.EXAMPLE.COM', 'IVO.K+news@MAIL.EXAMPLE.COM'],
    ['it is ivo@example.org.', 'ivo@example.org'],
    ['ｉｖｏ＠ｅｘａｍｐｌｅ．ｏｒｇ', 'ｉｖｏ＠ｅｘａｍｐｌｅ．ｏｒｇ'],
    ['iv\u200bo@example.org', 'iv\u200bo@example.org'],
  ])('an e-mail address in "%s"', (text, part) => {
    expect(found(text)).toEqual([['an e-mail address', part]]);
  });

  test.each([
    ['ring 555-0123 after six', '555-0123'],
    ['555–0123', '555–0123'],
    ['(555) 555-0123', '(555) 555-0123'],
    ['5555550123', '5555550123'],
    ['+44 20 7946 0123!', '+44 20 7946 0123'],
    ['0044 20 7946 0123', '0044 20 7946 0123'],
    ['tel: 020 7946 0123', '020 7946 0123'],
    ['030 23125123', '030 23125123'],
    ['01 99 00 12 34', '01 99 00 12 34'],
    ['01.99.00.12.34', '01.99.00.12.34'],
    ['555 01 23 45', '555 01 23 45'],
  ])('a telephone number in "%s"', (text, part) => {
    expect(found(text)).toEqual([['a telephone number', part]]);
  });

  test.each([
    ['we live at 12 Example Road now', '12 Example Road'],
    ['4b, old example street', '4b, old example street'],
    ['Beispielstraße 12', 'Beispielstraße 12'],
    ['Beispielstr. 5a', 'Beispielstr. 5a'],
    ['lange gasse 5', 'lange gasse 5'],
    ['12 bis, rue de l’Exemple', '12 bis, rue de l’Exemple'],
    ['calle del Ejemplo, 12', 'calle del Ejemplo, 12'],
    ['Avda. Ejemplo nº 3', 'Avda. Ejemplo nº 3'],
  ])('a street address in "%s"', (text, part) => {
    expect(found(text)).toEqual([['a street address', part]]);
  });

  test.each([
    ['see https://example.org/a?b=1.', 'https://example.org/a?b=1'],
    ['www.example.com/x)', 'www.example.com/x'],
    ['on example.net!', 'example.net'],
    ['join pingo.example/abc', 'pingo.example/abc'],
  ])('a web address in "%s"', (text, part) => {
    expect(found(text)).toEqual([['a web address', part]]);
  });

  test('a handle, but not that of an account that takes part, nor a group', () => {
    expect(found('add @fern_99 there')).toEqual([['a handle', '@fern_99']]);
    expect(found('@everyone come @home')).toEqual([]);
    const from = (name: string, text: string) => ({ from: name, text });
    const hits = findPersonalInfoHits([
      from('BlueFern', 'hello @OtterNine'),
      from('OtterNine', 'hi @bluefern, who is @mossy?'),
    ]);
    expect(hits).toEqual([
      { layer: 'personal-info', message: 0, finding: 'a handle', spans: [[6, 16]] },
      { layer: 'personal-info', message: 1, finding: 'a handle', spans: [[21, 27]] },
    ]);
  });

  test('several kinds and several of a kind in one message', () => {
    expect(found('555-0123 or 555-0199, or ivo@example.org')).toEqual([
      ['an e-mail address', 'ivo@example.org'],
      ['a telephone number', '555-0123', '555-0199'],
    ]);
  });

  test.each([
    'bus at 7:40, back by 16:05',
    'on 2026-03-04 or 01.02.2026 or 12-05-2026',
    '2026-03-04T16:05:00Z',
    'it costs £12.50, not 1,000,000 or 1.234.567',
    'we won 21-19, 21-18 and 3:0',
    '500-1000 coins, 600 000 000 gold',
    'open 07.30-08.15',
    'level 100 200 300, seed 12345678901234567890',
    'version 1.2.3, pi is 3.14159265',
    '10 minutes down the road, 3 players on the road',
    'heimweg 20 minuten, auf der straße 3 leute, spielplatz 3',
    'en la calle a las 5, un paseo de 20 minutos',
    'fin.de semana, ok.me too, e.g. this',
    'meet @ the hall',
  ])('nothing in "%s"', (text) => {
    expect(found(text)).toEqual([]);
  });

  test('spans are ascending, apart and within the text, whatever the text', () => {
    const piece = fc.constantFrom(
      'a',
      'é',
      '＠',
      '@',
      '.',
      '1',
      '0',
      '-',
      ' ',
      'example.org',
      '555-0123',
      '\u200b',
      '😀',
      'ﬁ',
      'str. ',
    );
    const text = fc.array(fc.oneof(piece, fc.string({ unit: 'binary', maxLength: 2 })), { maxLength: 40 });
    fc.assert(
      fc.property(text, (pieces) => {
        const whole = pieces.join('');
        for (const { spans } of findPersonalInfo(whole)) {
          let previous = -1;
          for (const [start, end] of spans) {
            expect(start).toBeGreaterThan(previous);
            expect(end).toBeGreaterThan(start);
            previous = end - 1;
          }
          expect(previous).toBeLessThan(whole.length);
        }
      }),
    );
  });

  test.each([
    'a',
    'a@',
    'a.',
    '1',
    '5 ',
    '0(',
    '+1',
    '12 a',
    'calle ',
    'calle a ',
    'http://',
    'a-',
    '@',
    '1 rue de ',
    'x strasse ',
    '1 ab ab ',
    '. ',
    'a@b.',
    'ab@example.org ',
    'www.aaa ',
    '555-0123 ',
    '555-',
    '(((5',
    '12 road ',
    '.a',
  ])('100,000 characters of "%s" take no longer than they must', (piece) => {
    const text = `1 ${piece.repeat(Math.ceil(100_000 / piece.length))} 7 @ .a strasse street`;
    const begin = performance.now();
    findPersonalInfo(text);
    // A few milliseconds; what is quadratic takes minutes.
    expect(performance.now() - begin).toBeLessThan(1500);
  });
});
