import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareMessages } from '../../../../domain/matching/text/compared-messages.ts';

const said = (...texts: string[]) => texts.map((text) => ({ text }));
const SAME = { kind: 'same', of: null, spans: [] };
const ONLY_HERE = { kind: 'only-here', of: null, spans: [] };

describe('what differs between two transcripts', () => {
  test('marks the words of a message that are others, and names the message that it comes from', () => {
    const first = said('who is there', 'Bring the new map with you tonight');
    const second = said('Bring the old paper map with you tonight!', 'who is there');
    const { messages, missing } = compareMessages(first, second);
    expect(messages[1]).toEqual(SAME);
    expect(messages[0]).toEqual({ kind: 'changed', of: 1, spans: [[10, 19]] });
    expect(second[0]!.text.slice(10, 19)).toBe('old paper');
    expect(missing).toEqual([]);
  });

  test('case, signs and white space make no difference, nor does the order of messages', () => {
    const first = said('Anyone up for a round?', 'yes,  two minutes');
    expect(compareMessages(first, said('Yes two minutes', 'anyone up for a round'))).toEqual({
      messages: [SAME, SAME],
      missing: [],
    });
  });

  test('tells what only one of them has', () => {
    const first = said('the garden needs water today', 'yes');
    const second = said('who has the key of the boat', 'yes', 'yes');
    expect(compareMessages(first, second)).toEqual({ messages: [ONLY_HERE, SAME, ONLY_HERE], missing: [0] });
  });

  test('a message without words is compared as it is', () => {
    expect(compareMessages(said('🎉', '…'), said('…', '🎈'))).toEqual({
      messages: [SAME, ONLY_HERE],
      missing: [0],
    });
  });

  test('each message of the first is used once, spans lie in the text, and nothing differs from itself', () => {
    const text = fc
      .array(fc.constantFrom('one', 'two,', 'THREE', 'four', ' '), { maxLength: 6 })
      .map((words) => words.join(' '));
    const transcript = fc.array(text, { maxLength: 12 }).map((texts) => said(...texts));
    fc.assert(
      fc.property(transcript, transcript, (first, second) => {
        const { messages, missing } = compareMessages(first, second);
        expect(messages).toHaveLength(second.length);
        const same = messages.filter(({ kind }) => kind === 'same').length;
        const origins = messages.flatMap(({ of }) => (of === null ? [] : [of]));
        expect(new Set([...origins, ...missing]).size).toBe(first.length - same);
        for (const [place, { spans }] of messages.entries()) {
          let last = 0;
          for (const [from, to] of spans) {
            expect(from).toBeGreaterThanOrEqual(last);
            expect(to).toBeGreaterThan(from);
            last = to;
          }
          expect(last).toBeLessThanOrEqual(second[place]!.text.length);
        }
        expect(compareMessages(first, first)).toEqual({ messages: first.map(() => SAME), missing: [] });
      }),
    );
  });
});
