import { describe, expect, test } from 'vitest';
import { officeId } from '../../../support/decision-desk.ts';
import { guest, noon, openReceptionDesk, talks } from '../../../support/reception-desk.ts';

describe('登记', () => {
  test('a visit of 厅级 or above is led by 区委办 and carried out by 接待办, others by whoever registered them', () => {
    const desk = openReceptionDesk();
    const high = desk.file(desk.register()).reception;
    expect(high).toMatchObject({ leadOfficeId: officeId('party'), executingOfficeId: officeId('reception') });
    const registration = { ...desk.registration({ highestRank: 'divisionHead' }), officeId: officeId('government') };
    const low = desk.file(desk.done('reception.register', registration, 'government', 'liaison')).reception;
    expect(low).toMatchObject({ officeId: officeId('government'), leadOfficeId: officeId('government') });
    expect(low.executingOfficeId).toBeUndefined();
  });

  test('the rank of somebody on the list counts as well', () => {
    const desk = openReceptionDesk();
    const id = desk.register({ highestRank: 'none' }, [guest('郭启明', { rank: 'departmentHead' })]);
    expect(desk.file(id).reception.executingOfficeId).toBe(officeId('reception'));
  });

  test('is one visit when it is sent twice', () => {
    const desk = openReceptionDesk();
    const registration = desk.registration();
    expect(desk.as('party')('reception.register', registration)).toEqual([]);
    desk.setTime(noon + 3 * 86_400_000);
    expect(desk.as('party')('reception.register', registration)).toEqual([]);
    expect(desk.book().files.size).toBe(1);
  });

  test('names what cannot be at its field', () => {
    const desk = openReceptionDesk();
    const tried = (values: object, entries: readonly object[] = []) =>
      desk.as('party')('reception.register', desk.registration(values, entries));
    expect(tried({ departOn: '2026-11-24' })).toEqual([['DEPART_BEFORE_ARRIVE', 'departOn']]);
    expect(tried({ departOn: '2026-11-25', departAt: '09:40' })).toEqual([['DEPART_BEFORE_ARRIVE', 'departAt']]);
    expect(tried({ headcount: 1 }, [guest('甲'), guest('乙')])).toEqual([['FEWER_THAN_NAMED', 'headcount']]);
    expect(tried({}, [talks({ date: '2026-11-27' })])).toEqual([['OUTSIDE_VISIT', 'date']]);
    expect(tried({ leadOfficeId: 'office.all.gone' })).toEqual([['UNKNOWN_RECORD', 'leadOfficeId']]);
    expect(tried({ hosts: [{ leaderId: 'leader.all.gone', role: 'host' }] })).toEqual([['UNKNOWN_RECORD', 'hosts']]);
  });

  test('is for those who work on visits, in their own office', () => {
    const desk = openReceptionDesk();
    const asks = (office: string, role: 'viewer' | 'dutyOfficer' | 'reception' | 'liaison') =>
      desk.as(office, role)('reception.register', desk.registration());
    expect(asks('party', 'viewer')).toEqual([['NOT_PERMITTED', undefined]]);
    expect(asks('party', 'dutyOfficer')).toEqual([['NOT_PERMITTED', undefined]]);
    expect(asks('cppcc', 'liaison')).toEqual([['NOT_YOUR_OFFICE', undefined]]);
    expect(asks('party', 'reception')).toEqual([]);
  });
});

describe('阶段', () => {
  test('go from the letter to the archive, each when what it needs is there', () => {
    const desk = openReceptionDesk();
    const id = desk.register({
      purpose: '',
      requirements: '',
      headcount: undefined,
      arriveOn: undefined,
      departOn: undefined,
    });
    const own = desk.as('party');
    const advance = () => own('reception.advance', desk.one(id));
    expect(advance()).toEqual([
      ['STAGE_NEEDS', 'purpose'],
      ['STAGE_NEEDS', 'headcount'],
      ['STAGE_NEEDS', 'arriveOn'],
      ['STAGE_NEEDS', 'requirements'],
    ]);
    const four = { purpose: '调研', headcount: 6, arriveOn: '2026-11-25', requirements: '无' };
    expect(own('reception.edit', desk.one(id, { changes: four }))).toEqual([]);
    expect(advance()).toEqual([]);
    expect(desk.stage(id)).toBe('grading');
    expect(advance()).toEqual([
      ['STAGE_NEEDS', 'grade'],
      ['STAGE_NEEDS', 'gradeDecidedBy'],
    ]);
    own('reception.edit', desk.one(id, { changes: { grade: '副厅级', gradeDecidedBy: '书记' } }));
    expect(advance()).toEqual([]);
    expect(desk.stage(id)).toBe('planning');
    expect(advance()).toEqual([['NO_STOPS', undefined]]);
    own('reception.addEntries', { receptionId: id, entries: [talks()] });
    expect(advance()).toEqual([]);
    expect(desk.stage(id)).toBe('awaitingApproval');
    expect(advance(), 'approval has steps of its own').toEqual([['WRONG_STATE', undefined]]);
    desk.approveAll(id);
    expect(desk.stage(id)).toBe('approved');
    expect(own('reception.issuePlan', desk.one(id))).toEqual([]);
    expect(desk.stage(id)).toBe('issued');
    expect(advance()).toEqual([]);
    expect(desk.stage(id)).toBe('underway');
    expect(advance()).toEqual([]);
    expect(desk.stage(id)).toBe('awaitingSheet');
    expect(advance()).toEqual([['SHEET_INCOMPLETE', 'sheet']]);
    const person = { name: '郭启明', unit: '省发展改革委', title: '副主任' };
    const values = {
      letterNumber: '发改函〔2026〕412号',
      guests: [person],
      activities: [{ item: '座谈会', when: '11月25日', place: '第一会议室' }],
      escorts: [{ name: '李明华' }],
      support: [{ name: '牛师傅' }],
    };
    expect(own('reception.saveSheet', { receptionId: id, baseRevision: desk.state.revision, values })).toEqual([]);
    expect(advance()).toEqual([['SHEET_INCOMPLETE', 'reviewedBy']]);
    expect(own('reception.signSheet', { receptionId: id, reviewedBy: '林永康' })).toEqual([]);
    expect(advance()).toEqual([]);
    expect(desk.stage(id)).toBe('settled');
    expect(advance()).toEqual([]);
    expect(desk.stage(id)).toBe('archived');
    expect(own('reception.edit', desk.one(id, { changes: { remarks: '晚了' } }))).toEqual([['WRONG_STATE', undefined]]);
    const said = desk.file(id).steps.map(({ values: { toStage, kind } }) => toStage ?? kind);
    expect(said).toContain('archived');
    expect(desk.file(id).steps.filter(({ values }) => values.kind === 'approval')).toHaveLength(5);
  });

  test('无公函 cannot be handed in; an oral task of a superior can, and a breach of the rules cannot', () => {
    const desk = openReceptionDesk();
    const handIn = (values: object, entries?: readonly object[]) =>
      desk.as('party')('reception.advance', desk.one(desk.planned(values, entries)));
    expect(handIn({ letterState: 'missing', letterNumber: '' })).toEqual([['COMPLIANCE_BARRED', 'letterState']]);
    expect(handIn({ letterState: 'oral', oralTaskBy: '市委办' })).toEqual([]);
    expect(handIn({ letterState: 'oral', oralTaskBy: '邻区', guestKind: 'peer' })).toEqual([
      ['COMPLIANCE_BARRED', 'letterState'],
    ]);
    const meal = {
      kind: 'receptionMeal',
      values: {
        date: '2026-11-25',
        mealTime: 'lunch',
        kind: 'workMeal',
        guestCount: 6,
        companions: ['甲', '乙', '丙', '丁'],
      },
    };
    expect(handIn({}, [talks(), meal])).toEqual([['COMPLIANCE_BARRED', 'companions']]);
  });

  test('approval goes step by step, and a plan that was returned is approved from the first step on', () => {
    const desk = openReceptionDesk();
    const id = desk.planned();
    const own = desk.as('party');
    own('reception.advance', desk.one(id));
    const approve = (step: string) => own('reception.approve', desk.one(id, { step, decidedBy: '王立' }));
    expect(approve('leaders')).toEqual([['NOT_THIS_STEP', undefined]]);
    expect(approve('receptionOffice')).toEqual([]);
    expect(approve('receptionOffice')).toEqual([['NOT_THIS_STEP', undefined]]);
    const back = { step: 'deputyDirector', decidedBy: '周晓峰', reason: '考察点太多' };
    expect(own('reception.returnPlan', desk.one(id, back))).toEqual([]);
    expect(desk.stage(id)).toBe('planning');
    own('reception.advance', desk.one(id));
    expect(desk.file(id).reception.passedSteps).toEqual([]);
    expect(approve('receptionOffice')).toEqual([]);
    const returned = desk.file(id).steps.find(({ values }) => values.kind === 'return')?.values;
    expect(returned).toMatchObject({ decidedBy: '周晓峰', text: '考察点太多', stepName: '两办分管领导核改' });
  });

  test('取消 and 延期 from any stage, for a reason, and back again', () => {
    const desk = openReceptionDesk();
    const own = desk.as('party');
    const id = desk.issued();
    expect(own('reception.postpone', desk.one(id, { reason: '会期冲突' }))).toEqual([]);
    expect(desk.file(id).reception).toMatchObject({
      stage: 'postponed',
      stageBefore: 'issued',
      stageReason: '会期冲突',
    });
    expect(own('reception.advance', desk.one(id))).toEqual([['WRONG_STATE', undefined]]);
    expect(own('reception.resume', desk.one(id, { reason: '改在下月' }))).toEqual([]);
    expect(desk.file(id).reception).toMatchObject({ stage: 'planning', passedSteps: [] });
    expect(desk.file(id).reception.stageBefore).toBeUndefined();
    expect(own('reception.postpone', desk.one(id, { reason: '再延' }))).toEqual([]);
    expect(own('reception.cancel', desk.one(id, { reason: '不来了' }))).toEqual([]);
    expect(desk.file(id).reception).toMatchObject({ stage: 'cancelled', stageBefore: 'planning' });
    expect(own('reception.cancel', desk.one(id, { reason: '不来了' }))).toEqual([['WRONG_STATE', undefined]]);
    expect(own('reception.resume', desk.one(id, { reason: '又来了' }))).toEqual([]);
    expect(desk.stage(id)).toBe('planning');
  });

  test('one stage back for a reason; an approved plan that is changed needs its approval again', () => {
    const desk = openReceptionDesk();
    const id = desk.approved();
    const own = desk.as('party');
    expect(own('reception.goBack', desk.one(id, { reason: '增加考察点' }))).toEqual([]);
    expect(desk.file(id).reception).toMatchObject({ stage: 'planning', passedSteps: [] });
    expect(own('reception.goBack', desk.one(id, { reason: '规格有变' }))).toEqual([]);
    expect(desk.stage(id)).toBe('grading');
  });

  test('接待办 carries out what 区委办 leads; others may not touch it', () => {
    const desk = openReceptionDesk();
    const id = desk.planned();
    expect(
      desk.as('reception', 'reception')('reception.edit', desk.one(id, { changes: { remarks: '已联系' } })),
    ).toEqual([]);
    expect(
      desk.as('reception', 'reception')('reception.addEntries', { receptionId: id, entries: [guest('谭雨')] }),
    ).toEqual([]);
    expect(desk.as('cppcc', 'liaison')('reception.edit', desk.one(id, { changes: { remarks: '' } }))).toEqual([
      ['NOT_YOUR_OFFICE', undefined],
    ]);
    expect(desk.as('reception', 'viewer')('reception.edit', desk.one(id, { changes: { remarks: '' } }))).toEqual([
      ['NOT_PERMITTED', undefined],
    ]);
  });
});

describe('复制', () => {
  test('moves the lines along with the arrival and leaves letters, states and approvals behind', () => {
    const desk = openReceptionDesk();
    const stop = talks({ date: '2026-11-26' });
    const task = { kind: 'receptionTask', values: { task: '订房', dueOn: '2026-11-24' } };
    const room = {
      kind: 'receptionRoom',
      values: { hotel: '云溪宾馆', number: '608', fromDate: '2026-11-25', toDate: '2026-11-26' },
    };
    const old = desk.issued({}, [stop, task, room, guest('郭启明')]);
    desk.done('reception.setTaskState', desk.one(desk.file(old).tasks[0]?.id ?? '', { state: 'done' }));
    const input = { fromId: old, key: 'clone0000001', title: '省发展改革委第二次调研', arriveOn: '2026-12-02' };
    const made = desk.file(desk.done('reception.clone', input));
    expect(made.reception).toMatchObject({
      title: '省发展改革委第二次调研',
      stage: 'registered',
      letterState: 'missing',
      letterNumber: '',
      arriveOn: '2026-12-02',
      arriveAt: '09:40',
      departOn: '2026-12-03',
      clonedFromId: old,
      passedSteps: [],
    });
    expect(made.stops.map(({ values }) => values.date)).toEqual(['2026-12-03']);
    expect(made.tasks.map(({ values }) => [values.dueOn, values.state])).toEqual([['2026-12-01', 'open']]);
    expect(made.rooms.map(({ values }) => [values.fromDate, values.number])).toEqual([['2026-12-02', '']]);
    expect(made.guests).toEqual([]);
    const again = { ...input, key: 'clone0000002', withGuests: true };
    expect(desk.file(desk.done('reception.clone', again)).guests.map(({ values }) => values.name)).toEqual(['郭启明']);
    expect(desk.as('party')('reception.clone', input), 'sent twice').toEqual([]);
    expect(desk.book().files.size).toBe(3);
  });
});
