import { expose } from 'comlink';
import { CaseLikeness } from './case-likeness.ts';

expose(new CaseLikeness());
