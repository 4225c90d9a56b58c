import { describe, expect, it } from 'vitest';
import { formatRoute } from '../../../../renderer/state/route.ts';
import { hitRoute } from '../../../../renderer/views/search/hit-route.ts';
import { isRecordKind, recordSchemas } from '../../../../shared/domain/record.ts';
import { searchedKinds } from '../../../../shared/rules/search/searched-text.ts';

const date = '2026-11-25';

describe('what was found leads to where it is seen', () => {
  it.each([
    ['planItem.2026-W48.x', '#/weeklyPlan/matrix?week=2026-11-23'],
    ['absence.2026-Y.x', '#/weeklyPlan/absences?week=2026-11-23'],
    ['changeOrder.2026-W48.x', '#/weeklyPlan/versions?week=2026-11-23'],
    ['reception.2026-Y.party_202611k', '#/reception/board?visit=reception.2026-Y.party_202611k&part=basics'],
    ['itineraryStop.2026-M11.party_202611k_s', '#/reception/board?visit=reception.2026-Y.party_202611k&part=itinerary'],
    ['receptionRoom.2026-M11.party_202611k_s', '#/reception/board?visit=reception.2026-Y.party_202611k&part=logistics'],
    ['dutyShift.2026-M11.party_a_b', '#/duty/month?month=2026-11&office=office.all.party&date=2026-11-25'],
    ['callRecord.2026-M11.party_a', '#/duty/log?month=2026-11&office=office.all.party&date=2026-11-25'],
    ['incident.2026-Y.party_202611k', '#/emergency/board?incident=incident.2026-Y.party_202611k'],
    ['incidentReport.2026-M11.party_202611k_r', '#/emergency/board?incident=incident.2026-Y.party_202611k'],
    ['reportRecipient.all.x', '#/emergency/rules?'],
    ['contact.all._x', '#/directory/book'],
    ['dutyMember.all.party_x', '#/directory/book'],
    ['venue.all.x', '#/directory/venues'],
  ])('%s', (id, hash) => {
    expect(decodeURIComponent(formatRoute(hitRoute(id, date)))).toBe(hash);
  });

  it('for every kind that can be found: plan items and what belongs to them alone open the weekly plan', () => {
    const kinds = Object.keys(searchedKinds).filter((kind) => isRecordKind(kind) && kind in recordSchemas);
    const ofPlans = kinds.filter((kind) => hitRoute(`${kind}.2026-M11.party_202611k_x`, date).screen === 'weeklyPlan');
    expect(ofPlans).toEqual(['planItem', 'absence', 'changeOrder']);
  });
});
