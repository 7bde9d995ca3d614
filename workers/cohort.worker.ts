import { expose } from 'comlink';
import { CohortService } from './cohort-service.ts';
import { takeTurns } from './turns.ts';

expose(new CohortService(takeTurns()));
