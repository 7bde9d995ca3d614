import { expose } from 'comlink';
import { statisticsService } from './statistics-service.ts';
import { takeTurns } from './turns.ts';

expose(statisticsService(takeTurns()));
