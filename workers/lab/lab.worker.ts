import { expose } from 'comlink';
import { takeTurns } from '../running/turns.ts';
import { labResampling } from './lab-resampling.ts';

expose(labResampling(takeTurns()));
