import { ExportButtons } from '../ui/ExportButtons.tsx';
import type { StatisticsReading } from './reading.ts';

/** Takes the figures, and the rows that they follow from, out. */
export function ExportSection(_props: { reading: StatisticsReading }) {
  return <ExportButtons />;
}
