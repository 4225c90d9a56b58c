import { unknownCasualties } from '../../domain/emergency/incident.ts';
import { DAY_MS, type Desk, type District, facts, MINUTE_MS } from './sample-emergency-desk.ts';

const HOUR = 60;

/** Reported late, dealt with, and archived, with an instruction that was carried out. */
export async function flooding(desk: Desk, { officeId, become, now }: District): Promise<void> {
  await become('governmentLiaison');
  const known = now - 6 * DAY_MS;
  const at = (minutes: number): number => known + minutes * MINUTE_MS;
  const id = await desk.register(known, {
    officeId: officeId('government'),
    key: 'sampleflood01',
    values: facts({
      title: '河西镇暴雨内涝',
      category: 'naturalDisaster',
      subtype: '洪涝灾害',
      occurredAt: { precision: 'about', at: known - 25 * MINUTE_MS },
      town: '河西镇',
      address: '河西镇老街及周边低洼地段',
      sourceUnit: '河西镇人民政府',
      scope: '老街积水约 60 厘米，46 户进水。',
      casualties: { ...unknownCasualties, dead: 0, seriouslyInjured: 0, slightlyInjured: 0, relocated: 83 },
      measures: '转移群众 83 人，出动排水车 4 台。',
    }),
    level: 'IV',
    isSensitive: false,
  });
  desk.run(at(20), 'emergency.setFact', { ...desk.at(id), fact: 'confirmed' });
  const overview = '河西镇短时强降雨，老街积水约60厘米，46户进水，已转移群众83人，无人员伤亡。';
  desk.sendWritten(id, 'firstWritten', '关于河西镇暴雨内涝的报告', overview, at(154));
  carriedOut(desk, id, at);
  desk.run(at(9 * HOUR), 'emergency.endResponse', { ...desk.at(id), note: '积水退尽，群众返家。' });
  const outcome = '积水已退，83名群众全部返家，46户完成清淤消杀，无人员伤亡。';
  desk.sendWritten(id, 'final', '河西镇暴雨内涝终报', outcome, at(10 * HOUR));
  await become('director');
  const assessment = '处置得当；首报超时，原因是镇里反复核实进水户数，今后先报后核。';
  desk.run(at(30 * HOUR), 'emergency.assess', { ...desk.at(id), assessment });
  desk.run(at(31 * HOUR), 'emergency.archive', desk.at(id));
}

/** From what a leader wrote to 办结. */
function carriedOut(desk: Desk, incidentId: string, at: (minutes: number) => number): void {
  const [id = ''] = desk.run(at(170), 'emergency.addInstruction', {
    values: {
      incidentId,
      leaderName: '孙丽萍',
      leaderTitle: '区委常委、常务副区长',
      text: '请水务局增派力量抽排，河西镇妥善安置转移群众，逐户查清损失。',
      channel: 'paper',
      isReadBack: false,
    },
  });
  desk.run(at(175), 'emergency.forwardInstruction', { ...desk.at(id), toUnit: '区水务局', dueAt: at(8 * HOUR) });
  desk.run(at(190), 'emergency.signInstruction', { ...desk.at(id), by: '丁海' });
  desk.run(at(195), 'emergency.startInstruction', { ...desk.at(id), by: '丁海' });
  const feedback = '增派排水车4台，积水于当晚抽排完毕；46户损失已逐户登记。';
  desk.run(at(7 * HOUR), 'emergency.feedBackInstruction', { ...desk.at(id), feedback, by: '丁海' });
  desk.run(at(7 * HOUR + 30), 'emergency.showLeader', desk.at(id));
  desk.run(at(8 * HOUR), 'emergency.closeInstruction', desk.at(id));
}

/** Forwarded to a unit without a workstation, and not fed back in time. */
export function overdueInstruction(desk: Desk, incidentId: string, now: number): void {
  const [id = ''] = desk.run(now - 20 * HOUR * MINUTE_MS, 'emergency.addInstruction', {
    values: {
      incidentId,
      leaderName: '李明华',
      leaderTitle: '区委副书记、区长',
      text: '请消防救援大队牵头，对东环路沿街商铺用电和消防通道逐户排查，结果报我。',
      channel: 'paper',
      isReadBack: false,
    },
  });
  const dueAt = now - 3 * HOUR * MINUTE_MS;
  desk.run(now - 19 * HOUR * MINUTE_MS, 'emergency.forwardInstruction', {
    ...desk.at(id),
    toUnit: '区消防救援大队',
    dueAt,
  });
}

/** 涉密登记: only the number and the way. */
export function classifiedStub(desk: Desk, officeId: District['officeId'], now: number): void {
  const receivedAt = now - 4 * DAY_MS;
  desk.run(receivedAt, 'emergency.keepStub', {
    values: {
      officeId: officeId('party'),
      classification: 'secret',
      documentNumber: '云机〔2026〕31号',
      whereTo: '机要交换，送区委保密室存',
      fromUnit: '市委机要局',
      receivedAt,
    },
  });
}
