const SECTION = '/known-content/clusters';
const PARAMETER = 'cluster';

/** Where a cluster is reviewed; without an id, where all are listed. */
export const clusterAddress = (id?: string): string =>
  id === undefined ? SECTION : `${SECTION}?${new URLSearchParams({ [PARAMETER]: id })}`;

/** The cluster that an address names; null for none. */
export const clusterOf = (search: string): string | null => new URLSearchParams(search).get(PARAMETER);
