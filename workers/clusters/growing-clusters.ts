import type { Grown } from '../../domain/commands/matching/clusters.ts';
import { transcriptShingles } from '../../domain/detection/transcript-shingles.ts';
import { ClusterGrowth } from '../../domain/matching/cluster/cluster-growth.ts';
import { NearPictures } from '../../domain/matching/cluster/near-pictures.ts';
import { NearTexts } from '../../domain/matching/cluster/near-texts.ts';
import type { WaitingItem } from '../../domain/matching/cluster/waiting-item.ts';
import { parseHash } from '../../domain/matching/perceptual/hamming.ts';
import { cutBySize } from '../../domain/transcript/size.ts';
import { assessedIds } from '../../storage/assessments.ts';
import { allClusters, allMemberships, unclusteredIds, waitingItems } from '../../storage/clusters.ts';
import { storageFailure } from '../../storage/failure.ts';
import { getPictures, pictureIds } from '../../storage/pictures.ts';
import { getTranscripts, largeTranscripts } from '../../storage/transcripts.ts';
import { undone } from '../running/protocol.ts';
import type { ClustersApi, ClustersResult } from './clusters-protocol.ts';

/** Items that are compared before what came of them is stored. */
const BATCH = 500;

/**
 * What the clusters worker does: holds what every item is compared by, and lets clusters grow by those that wait. It
 * reads storage itself and writes nothing.
 */
export class GrowingClusters implements ClustersApi {
  readonly #texts = new NearTexts();
  readonly #pictures = new NearPictures();
  /** Null before what came earlier was read. */
  #growth: ClusterGrowth | null = null;
  /** How many members each cluster had when it was last told. */
  readonly #members = new Map<string, number>();

  async grow(): Promise<ClustersResult<Grown>> {
    try {
      this.#growth ??= await this.#begin();
      return { ok: true, value: await this.#next(this.#growth) };
    } catch (error) {
      const failure = storageFailure(error);
      if (!failure) throw error;
      return undone(failure.code);
    }
  }

  async #begin(): Promise<ClusterGrowth> {
    const [clusters, memberships, waiting] = await Promise.all([
      ...([allClusters(), allMemberships(), unclusteredIds()] as const),
    ]);
    for (const { id, members } of clusters) this.#members.set(id, members);
    const came = (ids: readonly string[]) => ids.filter((id) => !waiting.has(id));
    await this.#read('transcripts', came(await assessedIds()));
    await this.#read('pictures', came(await pictureIds()));
    return new ClusterGrowth(clusters, memberships);
  }

  async #next(growth: ClusterGrowth): Promise<Grown> {
    const items = await waitingItems(BATCH);
    const present = new Set<string>();
    for (const kind of ['transcripts', 'pictures'] as const) {
      const ids = items.filter((item) => item.kind === kind).map(({ itemId }) => itemId);
      for (const id of await this.#read(kind, ids)) present.add(id);
    }
    this.#compare(
      growth,
      items.filter(({ itemId }) => present.has(itemId)),
    );
    const { clusters, memberships } = growth.takeChanges();
    const membersBefore = clusters.map(({ id }) => this.#members.get(id) ?? 0);
    for (const { id, members } of clusters) this.#members.set(id, members);
    return { itemIds: items.map(({ itemId }) => itemId), clusters, membersBefore, memberships };
  }

  /** Items that come after are read with it already, but only those before it are compared with it. */
  #compare(growth: ClusterGrowth, items: readonly WaitingItem[]): void {
    const later = new Set(items.map(({ itemId }) => itemId));
    for (const { itemId, kind, at } of items) {
      later.delete(itemId);
      const near = kind === 'transcripts' ? this.#texts : this.#pictures;
      growth.add(
        { id: itemId, at },
        {
          ...{ kind, nearFounder: near.nearFounder },
          neighbours: (id) => near.neighbours(id).filter((other) => !later.has(other)),
          similarity: (one, other) => near.similarity(one, other),
        },
      );
    }
  }

  /** @returns ids of those that are stored */
  async #read(kind: WaitingItem['kind'], ids: readonly string[]): Promise<string[]> {
    return kind === 'transcripts' ? this.#readTranscripts(ids) : this.#readPictures(ids);
  }

  async #readTranscripts(ids: readonly string[]): Promise<string[]> {
    const read: string[] = [];
    for (const part of cutBySize(ids, await largeTranscripts(), BATCH))
      for (const { id, messages } of await getTranscripts(part)) {
        this.#texts.add(id, transcriptShingles(messages));
        read.push(id);
      }
    return read;
  }

  async #readPictures(ids: readonly string[]): Promise<string[]> {
    const read: string[] = [];
    for (let from = 0; from < ids.length; from += BATCH)
      for (const { id, hashes } of await getPictures(ids.slice(from, from + BATCH))) {
        this.#pictures.add(id, parseHash(hashes.pdq, 256)!);
        read.push(id);
      }
    return read;
  }
}
