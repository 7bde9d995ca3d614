import { expose } from 'comlink';
import { labResampling } from './lab-resampling.ts';
import { takeTurns } from './turns.ts';

expose(labResampling(takeTurns()));
