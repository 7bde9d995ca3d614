import { readJson } from '../transcript/read-json.ts';
import { instantIn, textOf } from './cells.ts';
import type { CellValue } from './table.ts';

/** A message as a table has it; null what it does not say. */
export interface TableMessage {
  from: string | null;
  at: string | null;
  text: string;
}

const FROM = ['from', 'role', 'speaker', 'author', 'user', 'sender', 'name'];
const TEXT = ['text', 'content', 'message', 'value', 'utterance', 'body'];
const AT = ['at', 'time', 'timestamp', 'created_at', 'date'];

/** "BlueFern: page twelve"; a name is short and has no quote or bracket in it. */
const SAID = /^([^:"[\]{}\n]{1,60}):\s*(.*)$/;

function listed(value: unknown, offset: string): TableMessage[] | null {
  if (!Array.isArray(value) || value.length === 0) return null;
  const messages: TableMessage[] = [];
  for (const each of value) {
    if (typeof each === 'string') messages.push({ from: null, at: null, text: each });
    else if (typeof each === 'object' && each !== null) {
      const first = (keys: string[]) => {
        const key = keys.find((name) => Object.hasOwn(each, name));
        return key === undefined ? null : ((each as Record<string, CellValue>)[key] ?? null);
      };
      const text = first(TEXT);
      if (typeof text !== 'string') return null;
      const time = first(AT);
      const at = time === null ? null : instantIn(time, offset);
      if (time !== null && at === null) return null;
      messages.push({ from: textOf(first(FROM)), at, text });
    } else return null;
  }
  return messages;
}

function spoken(text: string): TableMessage[] | null {
  const messages: TableMessage[] = [];
  for (const line of text.split('\n')) {
    const [, from, said] = SAID.exec(line) ?? [];
    const last = messages.at(-1);
    if (from !== undefined) messages.push({ from: from.trim(), at: null, text: said! });
    // A line without a name goes on with what was said.
    else if (last) last.text += `\n${line}`;
    else if (line.trim() !== '') return null;
  }
  return messages.length > 0 ? messages : null;
}

/**
 * The messages in one cell; null when it holds none in this form.
 * @param offset of times that have none
 */
export function messagesIn(
  value: CellValue,
  form: 'json' | 'lines' | 'text',
  offset: string,
): TableMessage[] | null {
  const text = textOf(value);
  if (form === 'text') return text === null ? null : [{ from: null, at: null, text }];
  if (form === 'lines') return text === null ? null : spoken(text);
  if (text === null) return listed(value, offset);
  const read = readJson(text, 'row');
  return 'reason' in read ? null : listed(read.value, offset);
}
