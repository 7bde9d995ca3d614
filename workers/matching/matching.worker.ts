import { expose } from 'comlink';
import { decodeInBrowser } from './decoding.ts';
import { matchingService } from './matching-service.ts';

expose(matchingService(decodeInBrowser));
