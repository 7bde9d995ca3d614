import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packTranscripts, unpackTranscripts } from '../../../domain/detection/packed.ts';

const text = fc.string({ unit: 'binary', maxLength: 30 });
const transcript = fc.record({
  id: text,
  messages: fc.array(fc.record({ from: text, text }), { maxLength: 8 }),
});

test('whatever is packed comes out the same, lone surrogates and empty texts included', () => {
  fc.assert(
    fc.property(fc.array(transcript, { maxLength: 6 }), (transcripts) => {
      expect(unpackTranscripts(structuredClone(packTranscripts(transcripts)))).toEqual(transcripts);
    }),
  );
  const odd = [{ id: 'odd', messages: [{ from: '\ud800', text: '\udc00' }] }];
  expect(unpackTranscripts(packTranscripts(odd))).toEqual(odd);
});
