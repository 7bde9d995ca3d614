import { expose } from 'comlink';
import { decodeInBrowser } from './decoding.ts';
import { hashingFiles } from './hashing-files.ts';

expose(hashingFiles(decodeInBrowser));
