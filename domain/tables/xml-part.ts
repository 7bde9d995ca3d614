import { Parser } from 'saxen';
import { UnusableFileError } from '../transcript/read-transcripts.ts';
import type { PartReader } from './workbook-parts.ts';

/** UTF-16 units without any element or text coming to its end; a cell has no more than 32,767. */
const MOST_PENDING = 4 * 1024 ** 2;

/** What is called for the elements of a part, names and attributes without prefix. */
export interface XmlHandlers {
  open?: (name: string, attribute: (name: string) => string | undefined) => void;
  close?: (name: string) => void;
  text?: (text: string) => void;
}

const bare = (name: string) => name.slice(name.indexOf(':') + 1);

/** Reads XML as it is unpacked. Entities of a document type are not expanded. */
export function xmlPart({ open, close, text }: XmlHandlers): PartReader {
  const decoder = new TextDecoder();
  const parser = new Parser();
  let pending = 0;
  parser.on('openTag', (name, attributes, decode) => {
    pending = 0;
    open?.(bare(name), (wanted) => {
      const given = attributes();
      const key = wanted in given ? wanted : Object.keys(given).find((each) => bare(each) === wanted);
      return key === undefined ? undefined : decode(given[key]!);
    });
  });
  parser.on('closeTag', (name) => {
    pending = 0;
    close?.(bare(name));
  });
  parser.on('text', (value, decode) => {
    pending = 0;
    text?.(decode(value));
  });
  parser.on('cdata', (value) => {
    pending = 0;
    text?.(value);
  });
  parser.on('error', () => {
    throw new UnusableFileError({ what: 'form-damaged', form: 'xlsx' });
  });
  return {
    add: (bytes) => {
      const xml = decoder.decode(bytes, { stream: true });
      pending += xml.length;
      const before = pending;
      parser.write(xml);
      if (pending === before && pending > MOST_PENDING)
        throw new UnusableFileError({ what: 'form-damaged', form: 'xlsx' });
    },
  };
}
