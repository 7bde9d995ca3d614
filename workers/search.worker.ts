import { expose } from 'comlink';
import { SearchTexts } from './search-texts.ts';
import { takeTurns } from './turns.ts';

expose(new SearchTexts(takeTurns()));
