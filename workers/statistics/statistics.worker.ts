import { expose } from 'comlink';
import { takeTurns } from '../running/turns.ts';
import { statisticsService } from './statistics-service.ts';

expose(statisticsService(takeTurns()));
