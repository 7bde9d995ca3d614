import { expose } from 'comlink';
import { generating } from './generating.ts';

expose(generating);
