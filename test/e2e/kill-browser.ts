import { readdirSync, readFileSync } from 'node:fs';

/** Kills every process that runs on a profile, as a power cut would; returns how many there were. */
export function killBrowser(profile: string): number {
  const processes = readdirSync('/proc').filter((name) => {
    if (!/^\d+$/.test(name)) return false;
    try {
      return readFileSync(`/proc/${name}/cmdline`, 'utf8').includes(`--user-data-dir=${profile}`);
    } catch {
      return false;
    }
  });
  for (const id of processes) process.kill(Number(id), 'SIGKILL');
  return processes.length;
}
