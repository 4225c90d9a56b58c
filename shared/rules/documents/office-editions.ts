import type { BulletinVersion } from '../../domain/plan-cycle.ts';
import { versionAsSeenBy } from '../withheld-items.ts';
import type { DocumentOffice } from './document-file.ts';

/** A version with the one that it is compared with, as somebody may read both. */
export interface Edition {
  readonly version: BulletinVersion;
  readonly previous?: BulletinVersion;
}

/** An issued version with all that says who may read what of it. */
export interface Issue extends Edition {
  readonly offices: readonly DocumentOffice[];
}

/** The version as the people of one office may read it. The former one is read likewise: a mark must not tell what is withheld. */
export function editionFor({ version, previous, offices }: Issue, officeId: string | undefined): Edition {
  const leadId = offices.find(({ isLead }) => isLead)?.id;
  const seen = (each: BulletinVersion): BulletinVersion => versionAsSeenBy(each, officeId, leadId);
  return { version: seen(version), ...(previous && { previous: seen(previous) }) };
}

/** The edition of every office by its id; offices from which the same is withheld share one object. */
export function officeEditions(issue: Issue): ReadonlyMap<string, Edition> {
  const byWithheld = new Map<string, Edition>();
  return new Map(
    issue.offices.map(({ id }) => {
      const edition = editionFor(issue, id);
      const withheld = JSON.stringify([
        withheldIds(issue.version, edition.version),
        withheldIds(issue.previous, edition.previous),
      ]);
      const shared = byWithheld.get(withheld) ?? edition;
      byWithheld.set(withheld, shared);
      return [id, shared];
    }),
  );
}

const withheldIds = (whole: BulletinVersion | undefined, seen: BulletinVersion | undefined): string[] =>
  (whole?.items ?? []).flatMap((item, index) => (item === seen?.items[index] ? [] : item.id));
