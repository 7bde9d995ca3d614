import { expose } from 'comlink';
import { takeTurns } from '../running/turns.ts';
import { CohortService } from './cohort-service.ts';

expose(new CohortService(takeTurns()));
