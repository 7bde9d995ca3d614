// First: what comes later changes them.
import '../../components/app/styles.ts';
import { beginStatistics } from '../../workflows/statistics/statistics.ts';

// Before the console itself is loaded: its worker has the longest way to the first figure.
if (location.hash.startsWith('#/statistics')) beginStatistics(location.search);

void import('./console.tsx');
