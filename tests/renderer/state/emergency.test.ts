import { describe, expect, it } from 'vitest';
import { incidentBook } from '../../../renderer/state/emergency.ts';
import type { Records } from '../../../renderer/state/records.ts';
import type { RecordView } from '../../../shared/store/record-view.ts';
import { anIncident, aSeverity } from '../support/emergency-records.ts';
import { aDirectory, anItem } from '../support/sample-records.ts';

const incident = anIncident('fire');
const severity = aSeverity(incident);
const before: Records = new Map([...aDirectory(), incident, severity, anItem('a')].map((view) => [view.id, view]));
const withChange = (view: RecordView): Records => new Map([...before, [view.id, view]]);

describe('the book of incidents', () => {
  it('is the same one while only other records change', () => {
    const book = incidentBook(before);
    expect(book.files.get(incident.id)?.severities).toHaveLength(1);
    expect(incidentBook(withChange(anItem('a', { content: '改期的会' })))).toBe(book);
    expect(incidentBook(withChange(anItem('b')))).toBe(book);
    expect(incidentBook(withChange({ ...anItem('a'), standing: 'deleted' }))).toBe(book);
  });

  it.each<[what: string, changed: RecordView, title: string | undefined, severities: number | undefined]>([
    ['an incident', anIncident('fire', { title: '建材市场火灾' }), '建材市场火灾', 1],
    ['what stands of it taken away', { ...severity, standing: 'deleted' }, '清河大道化工厂爆炸', 0],
    ['an incident taken away', { ...incident, standing: 'deleted' }, undefined, undefined],
  ])('follows %s', (_, changed, title, severities) => {
    incidentBook(before);
    const file = incidentBook(withChange(changed)).files.get(incident.id);
    expect(file?.incident.title).toBe(title);
    expect(file?.severities.length).toBe(severities);
  });

  it('follows an incident that is new', () => {
    expect(incidentBook(before).files.size).toBe(1);
    expect(incidentBook(withChange(anIncident('flood'))).files.size).toBe(2);
    expect(incidentBook(before).files.size).toBe(1);
  });
});
