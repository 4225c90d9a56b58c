import { daysBetween, type PlainDate } from '../../domain/plain-date.ts';
import { partsOfRecordId } from '../../domain/record.ts';
import type { Actor } from '../../rules/permissions.ts';
import { type Found, findInBlock } from '../../rules/search/find-in-block.ts';
import { type SearchModule, searchModules } from '../../rules/search/found-text.ts';
import type { SearchQuery } from '../../rules/search/search-query.ts';
import { dayOfPartition } from '../../rules/search/searched-text.ts';
import type { TextBlock } from '../../rules/search/text-block.ts';
import type { State } from '../../store/state.ts';
import { inSlices } from '../in-slices.ts';
import type { HostPorts, SearchTexts } from '../ports.ts';
import { blockOf, concernedPartitions, isNamed, moduleOf, nameIn, rightsOf, sightPartitions } from './block-source.ts';

/** Texts are let go when nobody has looked for anything for so long. */
const KEPT_MS = 10 * 60_000;
/** Hits of one module: nobody reads on, a further word finds it sooner. */
export const MOST_HITS = 40;
/** Another shape of texts, or another way of reading them. */
const FORMAT = 1;

export interface SearchResult {
  /** Partitions whose texts are there, of how many. */
  readonly ready: number;
  readonly total: number;
  readonly modules: readonly {
    readonly module: SearchModule;
    readonly hits: readonly Found[];
    readonly hasMore: boolean;
  }[];
}

interface IndexParts {
  readonly state: State;
  readonly ports: Pick<HostPorts, 'clock' | 'scheduler' | 'onBug'>;
  readonly texts: SearchTexts | null;
}

/**
 * Finds records by what is written in them, of every module and year. The texts of each partition are read when somebody first looks for
 * something, the nearest in time first, and looked through as they stand [ENGINE §4]; they hold only what this workstation's person may see.
 */
export class SearchIndex {
  readonly #parts: IndexParts;
  readonly #blocks = new Map<string, TextBlock>();
  readonly #changed = new Set<string>();
  #rights = '';
  #isBringing = false;
  #isStopped = false;
  #letGo: () => void = () => undefined;

  constructor(parts: IndexParts) {
    this.#parts = parts;
  }

  /** Takes notice of records that are others now; of none: all were built again. */
  noteChanged(ids: ReadonlySet<string>): void {
    if (ids.size === 0) this.#blocks.clear();
    if (this.#blocks.size === 0 && !this.#isBringing) return;
    const names = this.#names();
    for (const id of ids) {
      for (const name of concernedPartitions(id, names)) this.#changed.add(name);
      if (isNamed(id)) for (const [name, block] of this.#blocks) if (id in block.names) this.#changed.add(name);
    }
  }

  stop(): void {
    this.#isStopped = true;
    this.#letGo();
    this.#blocks.clear();
  }

  /** What `actor` may see of what is looked for. Begins to read what is not read yet; with an empty query it does only that. */
  async find(query: SearchQuery, actor: Actor, today: PlainDate): Promise<SearchResult> {
    const { ports } = this.#parts;
    this.#letGo();
    this.#letGo = ports.scheduler.after(KEPT_MS, () => this.#blocks.clear());
    const rights = rightsOf(actor, this.#parts.state);
    if (rights !== this.#rights) this.#blocks.clear();
    this.#rights = rights;
    await inSlices(this.#renew(actor), ports);
    const names = byNearness(this.#names(), today);
    this.#bringOthers(names, actor);
    const isAsked = query.words.length > 0 || query.days !== undefined;
    const modules = isAsked ? await inSlices(this.#lookThrough(names, query), ports) : [];
    return { ready: this.#blocks.size, total: names.length, modules };
  }

  *#lookThrough(names: readonly string[], query: SearchQuery): Generator<void, SearchResult['modules']> {
    const hits: Record<SearchModule, Found[]> = {
      plan: [],
      reception: [],
      duty: [],
      emergency: [],
      supervision: [],
      directory: [],
    };
    for (const name of names) {
      const module = moduleOf(name);
      const block = this.#blocks.get(name);
      if (!module || !block || hits[module].length > MOST_HITS) continue;
      for (const found of findInBlock(block, query)) {
        hits[module].push(found);
        if (hits[module].length > MOST_HITS) break;
      }
      yield;
    }
    return searchModules
      .map((module) => ({
        module,
        hits: ranked(hits[module]).slice(0, MOST_HITS),
        hasMore: hits[module].length > MOST_HITS,
      }))
      .filter((each) => each.hits.length > 0);
  }

  /** Reads anew what has changed since it was read. */
  *#renew(actor: Actor): Generator<void> {
    for (const name of [...this.#changed]) {
      this.#changed.delete(name);
      if (this.#blocks.has(name)) yield* this.#read(name, actor);
    }
  }

  /** Reads the other partitions in the background. */
  #bringOthers(names: readonly string[], actor: Actor): void {
    if (this.#isBringing || this.#blocks.size === names.length) return;
    this.#isBringing = true;
    inSlices(this.#bring(names, actor), this.#parts.ports)
      .catch((error: unknown) => this.#parts.ports.onBug('search', error))
      .finally(() => {
        this.#isBringing = false;
      });
  }

  *#bring(names: readonly string[], actor: Actor): Generator<void> {
    const rights = this.#rights;
    for (const name of names) {
      if (this.#isStopped || rights !== this.#rights) return;
      if (!this.#blocks.has(name)) yield* this.#read(name, actor);
    }
  }

  *#read(name: string, actor: Actor): Generator<void> {
    const { state, texts, ports } = this.#parts;
    const rights = this.#rights;
    const keep = (block: TextBlock): void => {
      if (!this.#isStopped && rights === this.#rights) this.#blocks.set(name, block);
    };
    const stamp = this.#stampOf(name);
    const kept = stamp === null ? null : (texts?.load(name, stamp) ?? null);
    if (kept && hasItsNames(kept, state)) {
      keep(kept);
      yield;
      return;
    }
    const block = yield* blockOf(name, actor, state, this.#blocks.get(name) ?? kept ?? undefined);
    keep(block);
    if (stamp !== null) texts?.save(block, stamp).catch((error: unknown) => ports.onBug('search', error));
  }

  /** Null where texts are not those of what stands on the disk, and so are not kept there either. */
  #stampOf(name: string): string | null {
    const { state, texts } = this.#parts;
    const partitions = sightPartitions(name, state.partitions.names());
    if (!texts || partitions.some((each) => state.partitions.isPinned(each))) return null;
    return JSON.stringify([FORMAT, this.#rights, texts.stampOf(partitions)]);
  }

  #names(): string[] {
    return this.#parts.state.partitions.names().filter((name) => moduleOf(name) !== undefined);
  }
}

function hasItsNames({ names }: TextBlock, state: State): boolean {
  const nameOf = nameIn(state);
  return Object.entries(names).every(([id, name]) => nameOf(id) === name);
}

const FAR = 1_000_000;

/** The directory first, then what is nearest to today, past or to come. */
function byNearness(names: readonly string[], today: PlainDate): string[] {
  const distances = new Map(
    names.map((name) => {
      const { partition } = partsOfRecordId(name);
      const day = dayOfPartition(partition);
      return [name, day === undefined ? -1 : Math.min(FAR, Math.abs(daysBetween(today, day)))];
    }),
  );
  return [...names].sort((left, right) => (distances.get(left) ?? FAR) - (distances.get(right) ?? FAR));
}

/** What is named so first, then what is named otherwise; in each the order in which they were found, which is by nearness. */
function ranked(hits: readonly Found[]): Found[] {
  const rankOf = ({ title }: Found): number => {
    if (title.marks.length === 0) return 2;
    return title.marks.some(({ at }) => at === 0) ? 0 : 1;
  };
  return [...hits].sort((left, right) => rankOf(left) - rankOf(right));
}
