import { expose } from 'comlink';
import { StatisticsService } from './statistics-service.ts';
import { takeTurns } from './turns.ts';

expose(new StatisticsService(takeTurns()));
