import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Json } from '../../shared/base/canonical-json.ts';
import { NotWithinRightsError } from '../../shared/host/trust-gate.ts';
import type { JournalPosition } from '../../shared/sync/journal-position.ts';
import { leadOffice, office } from '../support/statements.ts';
import { carry, digest, keyNamed, newGrant, openStation, type Station } from '../support/trust-station.ts';

const DEVICES = 4;
const RECORDS = ['planItem.2026-W48.a', 'planItem.2026-W48.b', 'bulletin.2026-W48.week', 'venue.all.hall'];
const OFFICES = [leadOffice, office('government'), office('cppcc')];

const device = fc.nat(DEVICES - 1);
/** Mostly the owner, now and then somebody who may not. */
const authority = fc.oneof({ weight: 2, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: device });
const step = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({ kind: fc.constant('write' as const), by: device, on: fc.nat(3), value: fc.nat(9) }),
  },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('meet' as const), by: device, on: device, value: fc.nat() }) },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('invite' as const), by: authority, on: fc.nat(2), value: fc.nat(1) }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant('claim' as const), by: device, on: fc.nat(5), value: fc.nat(9) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('remove' as const), by: authority, on: device, value: fc.nat() }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('revoke' as const), by: authority, on: fc.nat(5), value: fc.nat() }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('confirm' as const), by: authority, on: fc.nat(5), value: device }),
  },
);
type Step = { kind: string; by: number; on: number; value: number };

interface Played {
  readonly stations: readonly Station[];
  /** Where each journal was signed: a reader may have got it up to any of these places. */
  readonly signedAt: readonly JournalPosition[][];
}

/** An owner and three devices that do what they are told, with or without the right to. */
async function play(steps: readonly Step[]): Promise<Played> {
  const owner = await openStation(null, { key: keyNamed('owner') });
  owner.found(true);
  const others = await Promise.all(
    [1, 2, 3].map((index) => openStation(owner.ownerPublicKey, { key: keyNamed(`device ${index}`) })),
  );
  const stations = [owner, ...others];
  const grants = [1, 2, 3].map((index) => newGrant(keyNamed(`grant ${index}`)));
  for (const [index, grant] of grants.entries())
    owner.invite(grant, OFFICES[index] as string, index === 0 ? 'director' : 'liaison');
  const signedAt: JournalPosition[][] = stations.map((station) => [station.signedPosition()]);
  const idOf = (grant: ReturnType<typeof newGrant>): string =>
    Buffer.from(grant.publicKey).toString('hex').slice(0, 32);
  for (const { kind, by, on, value } of steps) {
    const station = stations[by] as Station;
    const grant = grants[on];
    if (kind === 'write') {
      const officeId = OFFICES[value % 3] as string;
      const isBeginning = value > 6;
      const item: Record<string, Json> = isBeginning ? { officeId, content: value } : { content: value };
      const fields: Record<string, Json> = on < 2 ? item : on === 2 ? { state: 'approved' } : { name: `室${value}` };
      try {
        station.write(RECORDS[on] as string, fields, by === 0 ? 'owner' : `p${by}`);
      } catch (error) {
        if (!(error instanceof NotWithinRightsError)) throw error;
      }
    } else if (kind === 'meet' && by !== on) carry(stations[on] as Station, station);
    else if (kind === 'invite') {
      const made = newGrant(keyNamed(`grant of step ${grants.length}`));
      grants.push(made);
      station.invite(made, OFFICES[on] as string, value === 0 ? 'director' : 'liaison');
    } else if (kind === 'claim' && grant) station.claim(grant, `p${by}`, { at: 1_000_000 + value });
    else if (kind === 'remove' && by !== on) station.remove(stations[on] as Station);
    else if (kind === 'revoke' && grant)
      station.declare((said) => [{ type: 'revocation', ...said, invitationId: idOf(grant) }]);
    else if (kind === 'confirm' && grant) {
      const { deviceId } = stations[value] as Station;
      station.declare((said) => [{ type: 'confirmation', ...said, invitationId: idOf(grant), deviceId }]);
    }
    signedAt[by]?.push(station.signedPosition());
  }
  return { stations, signedAt };
}

/** A reader that gets the journals piece by piece in some order, and writes a checkpoint somewhere on the way. */
async function readIn({ stations, signedAt }: Played, picks: readonly number[], checkpointAt = -1): Promise<Station> {
  const reader = await openStation(stations[0]?.ownerPublicKey ?? null, { key: keyNamed('reader') });
  const next = stations.map(() => 0);
  const advance = (index: number): void => {
    const until = signedAt[index]?.[next[index] as number];
    if (until) carry(stations[index] as Station, reader, until);
    next[index] = (next[index] as number) + 1;
  };
  for (const [index, pick] of picks.entries()) {
    advance(pick % stations.length);
    if (index === checkpointAt) await reader.store.checkpoint();
  }
  for (const index of stations.keys()) while ((next[index] as number) < (signedAt[index]?.length ?? 0)) advance(index);
  return reader;
}

const standing = (station: Station): string =>
  `${digest(station)} ${station.store.gate.fingerprint} ${station.store.quarantinedOperations}`;

test('[S-9] who is trusted and what is applied is the same in whatever order and pieces the journals arrive', async () => {
  let removals = 0;
  let quarantined = 0;
  let applied = 0;
  const picks = fc.array(fc.nat(DEVICES - 1), { maxLength: 60, size: 'max' });
  const story = fc.array(step, { minLength: 12, maxLength: 50, size: 'max' });
  await fc.assert(
    fc.asyncProperty(story, picks, picks, async (steps, one, other) => {
      const played = await play(steps as Step[]);
      const plain = await readIn(played, []);
      for (const order of [one, other]) expect(standing(await readIn(played, order))).toBe(standing(plain));
      const crashed = await readIn(played, one, Math.floor(one.length / 2));
      expect(standing(await openStation(plain.ownerPublicKey, crashed))).toBe(standing(plain));
      await plain.store.checkpoint();
      expect(standing(await openStation(plain.ownerPublicKey, plain))).toBe(standing(plain));
      plain.disk.clear();
      expect(standing(await openStation(plain.ownerPublicKey, plain))).toBe(standing(plain));
      removals += plain.store.trust.limits.size;
      quarantined += plain.store.quarantinedOperations;
      applied += plain.store.trust.members.size - 1;
    }),
    { numRuns: Number(process.env.RUNS ?? 100) },
  );
  // The runs did meet what they are about.
  expect(Math.min(removals, quarantined, applied)).toBeGreaterThan(20);
}, 120_000);
