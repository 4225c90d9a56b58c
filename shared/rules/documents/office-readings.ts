import type { BulletinVersion } from '../../domain/plan-cycle.ts';
import { versionAsSeenBy } from '../withheld-items.ts';
import type { DocumentOffice } from './document-file.ts';

/** A version with the one that it is compared with, as somebody may read both. */
export interface Reading {
  readonly version: BulletinVersion;
  readonly previous?: BulletinVersion;
}

/** An issued version with all that says who may read what of it. */
export interface Issue extends Reading {
  readonly offices: readonly DocumentOffice[];
}

/** The version as the people of one office may read it; of the version before no more is told than of this one. */
export function readingOf({ version, previous, offices }: Issue, officeId: string | undefined): Reading {
  const leadId = offices.find(({ isLead }) => isLead)?.id;
  const seen = (each: BulletinVersion): BulletinVersion => versionAsSeenBy(each, officeId, leadId);
  return { version: seen(version), ...(previous && { previous: seen(previous) }) };
}

/** The reading of every office by its id; offices from which the same is withheld share one object. */
export function officeReadings(issue: Issue): ReadonlyMap<string, Reading> {
  const byWithheld = new Map<string, Reading>();
  return new Map(
    issue.offices.map(({ id }) => {
      const reading = readingOf(issue, id);
      const withheld = JSON.stringify([
        withheldIds(issue.version, reading.version),
        withheldIds(issue.previous, reading.previous),
      ]);
      const shared = byWithheld.get(withheld) ?? reading;
      byWithheld.set(withheld, shared);
      return [id, shared];
    }),
  );
}

const withheldIds = (whole: BulletinVersion | undefined, seen: BulletinVersion | undefined): string[] =>
  (whole?.items ?? []).flatMap((item, index) => (item === seen?.items[index] ? [] : item.id));
