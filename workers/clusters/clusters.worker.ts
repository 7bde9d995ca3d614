import { expose } from 'comlink';
import { GrowingClusters } from './growing-clusters.ts';

expose(new GrowingClusters());
