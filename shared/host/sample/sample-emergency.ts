import { type IncidentFacts, unknownCasualties } from '../../domain/emergency/incident.ts';
import { sectionsSchema } from '../../domain/emergency/incident-report.ts';
import { DAY_MS, Desk, type District, facts, MINUTE_MS, person } from './sample-emergency-desk.ts';
import { classifiedStub, flooding, overdueInstruction } from './sample-emergency-past.ts';

/** Emergency information of the fictitious district: one grave and under way, one not reported yet, one over, two archived. */
export async function fillEmergency(district: District): Promise<void> {
  const { session, officeId, become, now } = district;
  const desk = new Desk(session);
  await become('director');
  addRecipients(desk, officeId, now - 30 * DAY_MS);
  await collision(desk, officeId, now, become);
  await become('governmentLiaison');
  await burstPipe(desk, officeId, now);
  overdueInstruction(desk, await shopFire(desk, officeId, now), now);
  await flooding(desk, district);
  await become('director');
  await gasAlarm(desk, officeId, now);
  classifiedStub(desk, officeId, now);
}

function addRecipients(desk: Desk, officeId: District['officeId'], at: number): void {
  const recipients = [
    ['区委书记 王建国', 'leaders', undefined, '8860101'],
    ['区长 李明华', 'leaders', undefined, '8860201'],
    ['市委总值班室', 'city', undefined, '12345601'],
    ['市政府总值班室', 'city', undefined, '12345602'],
    ['省政府总值班室', 'province', undefined, '98765401'],
    ['市应急管理局', 'department', undefined, '12345678'],
    ['区委办公室', 'units', 'party', '8860000'],
    ['区人大常委会办公室', 'units', 'congress', '8860300'],
    ['区政协办公室', 'units', 'cppcc', '8860400'],
    ['区卫生健康局', 'units', undefined, '8860520'],
  ] as const;
  recipients.forEach(([name, leg, office, phone], index) => {
    const values = { name, leg, phone, rankOrder: index + 1, ...(office && { officeId: officeId(office) }) };
    desk.run(at, 'emergency.addRecipient', { values });
  });
}

const collisionFacts = (known: number): IncidentFacts =>
  facts({
    title: '云溪大道公交车与货车相撞事故',
    category: 'accident',
    subtype: '道路交通事故',
    occurredAt: { precision: 'about', at: known - 9 * MINUTE_MS },
    town: '柳林街道',
    address: '云溪大道与柳林北路交叉口',
    sourceUnit: '柳林街道办事处',
    nature: '一辆满载货车闯红灯与 12 路公交车侧面相撞，初步判断为道路交通事故，具体原因正在调查。',
    course: '事故造成公交车侧翻，车上共有乘客 21 人、驾驶员 1 人；货车驾驶员被困驾驶室。',
    casualties: { ...unknownCasualties, dead: 3, seriouslyInjured: 4, slightlyInjured: 11, trapped: 1 },
    scope: '云溪大道双向中断，影响沿线 3 条公交线路。',
    trend: '伤员救治中，可能出现新的死亡人员；现场有少量燃油泄漏，已控制。',
    measures: '公安、消防、卫健、应急等部门已到场；伤员分送区人民医院和市第二医院；交警实施临时管制。',
    plannedMeasures: '全力救治伤员，做好家属安抚和善后，尽快恢复交通，开展事故调查。',
    leadersOnSite: [
      { name: '何志强', title: '副区长、公安分局局长', arrivedAt: known + 21 * MINUTE_MS },
      { name: '孙丽萍', title: '区委常委、常务副区长', arrivedAt: known + 34 * MINUTE_MS },
    ],
  });

async function collision(desk: Desk, officeId: District['officeId'], now: number, become: District['become']) {
  const known = now - 88 * MINUTE_MS;
  await become('governmentLiaison');
  const id = await desk.register(known, {
    officeId: officeId('government'),
    key: 'samplecrash01',
    values: collisionFacts(known),
    level: 'III',
    isSensitive: false,
    source: person({ name: '马建军', unit: '柳林街道办事处', title: '值班主任', phone: '13900007788' }),
  });
  const at = (minutes: number): number => known + minutes * MINUTE_MS;
  desk.run(at(6), 'emergency.setFact', { ...desk.at(id), fact: 'verifying' });
  desk.run(at(11), 'emergency.reportByPhone', {
    incidentId: id,
    points:
      '柳林街道云溪大道与柳林北路口，一辆公交车与货车相撞，公交车侧翻，已致3人死亡、4人重伤、11人轻伤，1人被困，正在救援。',
    destination: { recipientName: '市政府总值班室', leg: 'city', answeredBy: '秦值班', isReadBack: true },
  });
  desk.run(at(14), 'emergency.setFact', { ...desk.at(id), fact: 'confirmed' });
  const [first = ''] = desk.run(at(29), 'emergency.draftReport', {
    incidentId: id,
    kind: 'firstWritten',
    values: { title: '关于云溪大道公交车与货车相撞事故的报告', sections: firstSections, urgency: 'topUrgent' },
  });
  desk.run(at(33), 'emergency.signReport', { ...desk.at(first), signedBy: '孙丽萍' });
  const sent = desk.run(at(36), 'emergency.sendReport', {
    id: first,
    destinations: [
      { recipientName: '市政府总值班室', leg: 'city', channel: 'written' },
      { recipientName: '市委总值班室', leg: 'city', channel: 'written' },
      { recipientName: '区委办公室', leg: 'units', channel: 'written', toOfficeId: officeId('party') },
      { recipientName: '区政协办公室', leg: 'units', channel: 'written', toOfficeId: officeId('cppcc') },
    ],
  });
  const [toCity = '', , toParty = ''] = sent;
  desk.run(at(40), 'emergency.confirmRoute', { ...desk.at(toCity), confirmedWith: '秦值班' });
  await become('coordinator');
  desk.run(at(43), 'emergency.readRoutes', { ids: [toParty] });
  desk.run(at(44), 'emergency.signRoute', desk.at(toParty));
  await become('governmentLiaison');
  const [instruction = ''] = desk.run(at(52), 'emergency.addInstruction', {
    values: {
      incidentId: id,
      leaderName: '李明华',
      leaderTitle: '区委副书记、区长',
      text: '请志强同志立即到现场指挥，卫健部门组织最强力量抢救伤员，最大限度减少伤亡；交通部门尽快恢复通行。有关情况随时报告。',
      channel: 'phone',
      isReadBack: true,
    },
  });
  desk.run(at(55), 'emergency.forwardInstruction', {
    ...desk.at(instruction),
    toUnit: '区卫生健康局、公安分局',
    dueAt: at(180),
  });
  desk.run(at(70), 'emergency.editFacts', {
    ...desk.at(id),
    changes: {
      casualties: { ...unknownCasualties, dead: 4, seriouslyInjured: 3, slightlyInjured: 11, trapped: 0 },
    },
  });
}

const firstSections = sectionsSchema.parse({
  overview:
    '今日，柳林街道云溪大道与柳林北路交叉口发生一起道路交通事故，一辆满载货车与12路公交车侧面相撞，公交车侧翻。柳林街道办事处报告后，区政府总值班室立即核实。',
  casualties: '截至目前，事故已造成3人死亡、4人重伤、11人轻伤，1人被困。直接经济损失待核。',
  cause: '初步判断为货车闯红灯所致，具体原因正在调查。',
  measures: '公安、消防、卫健、应急等部门已到场处置，伤员分送区人民医院和市第二医院救治，云溪大道实施临时交通管制。',
  leaders: '何志强副区长、孙丽萍常务副区长已赶到现场指挥。',
  trend: '部分伤员伤情较重，不排除出现新的死亡人员；现场少量燃油泄漏已控制。',
  next: '全力救治伤员，做好家属安抚和善后工作，尽快恢复交通，有关情况续报。',
});

async function burstPipe(desk: Desk, officeId: District['officeId'], now: number): Promise<void> {
  await desk.register(now - 70 * MINUTE_MS, {
    officeId: officeId('government'),
    key: 'samplepipe001',
    values: facts({
      title: '柳林北路自来水主管爆裂停水',
      category: 'accident',
      subtype: '市政管网',
      occurredAt: { precision: 'exact', at: now - 95 * MINUTE_MS },
      town: '柳林街道',
      address: '柳林北路 118 号门前',
      sourceUnit: '区水务公司',
      scope: '约 600 户居民停水',
      measures: '抢修队已到场开挖，社区组织送水车。',
      casualties: { ...unknownCasualties, dead: 0, seriouslyInjured: 0, slightlyInjured: 0 },
    }),
    level: 'IV',
    isSensitive: false,
    source: person({ name: '丁海', unit: '区水务公司', title: '调度员', phone: '8861234' }),
  });
}

async function shopFire(desk: Desk, officeId: District['officeId'], now: number): Promise<string> {
  const known = now - 26 * 60 * MINUTE_MS;
  const at = (minutes: number): number => known + minutes * MINUTE_MS;
  const id = await desk.register(known, {
    officeId: officeId('government'),
    key: 'samplefire001',
    values: facts({
      title: '城东街道沿街商铺火灾',
      category: 'accident',
      subtype: '火灾',
      occurredAt: { precision: 'exact', at: known - 6 * MINUTE_MS },
      town: '城东街道',
      address: '东环路 66 号“家家乐”超市',
      sourceUnit: '区消防救援大队',
      nature: '电气线路故障引发火灾',
      casualties: { ...unknownCasualties, dead: 0, seriouslyInjured: 0, slightlyInjured: 2, trapped: 0 },
      loss: 35,
      measures: '消防出动 5 车 28 人，明火于 40 分钟内扑灭。',
    }),
    level: 'IV',
    isSensitive: false,
    source: person({ name: '高磊', unit: '区消防救援大队', title: '值班员', phone: '119' }),
  });
  desk.run(at(9), 'emergency.setFact', { ...desk.at(id), fact: 'confirmed' });
  const overview =
    '城东街道东环路66号“家家乐”超市因电气线路故障起火，过火面积约40平方米，明火已扑灭，2名店员轻伤，已送医。';
  desk.sendWritten(id, 'firstWritten', '关于城东街道沿街商铺火灾的报告', overview, at(48));
  desk.run(at(120), 'emergency.endResponse', { ...desk.at(id), note: '现场清理完毕，周边商户恢复营业。' });
  return id;
}

async function gasAlarm(desk: Desk, officeId: District['officeId'], now: number): Promise<void> {
  const known = now - 9 * DAY_MS;
  const at = (minutes: number): number => known + minutes * MINUTE_MS;
  const id = await desk.register(known, {
    officeId: officeId('party'),
    key: 'samplegas0001',
    values: facts({
      title: '区会展中心燃气报警',
      category: 'accident',
      subtype: '市政管网',
      occurredAt: { precision: 'exact', at: known - 4 * MINUTE_MS },
      town: '城西街道',
      address: '会展路 1 号',
      sourceUnit: '区会展中心',
      casualties: { ...unknownCasualties, dead: 0, seriouslyInjured: 0, slightlyInjured: 0, relocated: 120 },
      measures: '疏散 120 人，燃气公司关阀检测，为阀门老化微漏，已更换。',
    }),
    level: 'IV',
    isSensitive: false,
  });
  desk.run(at(15), 'emergency.setFact', { ...desk.at(id), fact: 'confirmed' });
  desk.sendWritten(
    id,
    'firstWritten',
    '关于区会展中心燃气报警的报告',
    '区会展中心燃气报警，疏散120人，无人员伤亡。',
    at(38),
  );
  desk.run(at(90), 'emergency.endResponse', { ...desk.at(id), note: '检测合格，恢复供气。' });
  desk.sendWritten(
    id,
    'final',
    '区会展中心燃气报警终报',
    '阀门老化导致微量泄漏，已更换，检测合格后恢复供气，无人员伤亡。',
    at(200),
  );
  desk.run(at(1600), 'emergency.assess', { ...desk.at(id), assessment: '处置及时；建议对同类阀门集中排查。' });
  desk.run(at(1700), 'emergency.archive', desk.at(id));
}
