import { expose } from 'comlink';
import { takeTurns } from '../running/turns.ts';
import { SearchTexts } from './search-texts.ts';

expose(new SearchTexts(takeTurns()));
