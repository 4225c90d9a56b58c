import { describe, expect, test } from 'vitest';
import type { TextRun } from '../../../../../shared/rules/documents/document-table.ts';
import type { PrintDocument } from '../../../../../shared/rules/documents/print-document.ts';
import { planPaper } from '../../../../../shared/rules/documents/reception/plan-paper.ts';
import type { ReceptionSource } from '../../../../../shared/rules/documents/reception/reception-source.ts';
import { planSnapshot } from '../../../../../shared/rules/reception/plan-snapshot.ts';
import { changedSource, receptionSource } from '../../../../support/reception-source.ts';
import { sampleNameOf } from '../../../../support/sample-visit.ts';
import { aVisit, type VisitWords } from '../../../../support/visits.ts';
import { cellText, rowsOf, tablesOf, textOf } from '../duty/printed-text.ts';

const paperOf = (words: VisitWords, more: Partial<ReceptionSource> = {}): PrintDocument =>
  planPaper(receptionSource({ snapshot: planSnapshot(aVisit(words), sampleNameOf), ...more }));

const headings = ({ parts }: PrintDocument): string[] =>
  parts.flatMap((part) =>
    part.kind === 'text' && part.style === 'heading'
      ? [
          part.paragraphs
            .flat()
            .map(({ text }) => text)
            .join(''),
        ]
      : [],
  );
const linesAfter = (document: PrintDocument, heading: string): string[] => {
  const lines = textOf(document);
  const at = lines.findIndex((line) => line.endsWith(heading));
  const next = lines.findIndex((line, index) => index > at && /^(?:[一二三四五六七]、|附件|\u00a0$)/u.test(line));
  return lines.slice(at + 1, next < 0 ? undefined : next);
};
const runsWith = (document: PrintDocument, words: string): TextRun[] =>
  document.parts.flatMap((part) => {
    const paragraphs =
      part.kind === 'text'
        ? part.paragraphs
        : part.kind === 'table'
          ? part.groups.flatMap(({ rows }) => rows.flatMap((row) => row.flatMap((cell) => cell?.paragraphs ?? [])))
          : [];
    return paragraphs.flatMap((paragraph) => paragraph.filter(({ text }) => text.includes(words)));
  });

describe('接待方案', () => {
  const paper = planPaper(receptionSource());

  test('has its version and when it was issued below its title', () => {
    expect(paper.head).toMatchObject({
      title: '关于省发展改革委调研组的接待方案',
      range: '（V1　2026年11月24日16:30下发）',
      mark: '内部资料·注意保存',
      pageFoot: 'V1',
    });
    expect(paper.setting).toBe('letter');
  });

  test('that nobody has issued says so on every page', () => {
    const { head } = planPaper(receptionSource({ issue: undefined }));
    expect([head.range, head.mark, head.pageFoot]).toEqual(['（未下发）', '（未下发）内部资料·注意保存', '未下发']);
  });

  test('begins with who comes, when, why, how, and who receives them', () => {
    expect(textOf(paper).slice(0, 5)).toEqual([
      '省发展改革委党组书记、主任赵明远一行12人定于2026年11月26日至11月27日来云溪区开展公务活动。来访目的：调研重大项目建设、县域产业集群和“十五五”规划编制情况。',
      '11月26日（星期四）8:52乘火车（G7581次）抵达云溪东站，11月27日（星期五）16:38乘火车（G7596次）从云溪东站离开。',
      '我方领导：王建国（区委书记）、李明华（区委副书记、区长）、刘海涛（区委常委、常务副区长）、赵文静（区委常委、区委办公室主任）。接待规格：区委主要领导会见，分管领导陪同。牵头单位：区委办。承办单位：区接待办。对口单位：区发展改革局。',
      '接待要求：轻车简从，不安排边界迎送，不张贴标语横幅；座谈会安排三家企业发言。',
      '我方联系人：陈晓 0000-8720001。来宾联系人：孙晓东 13900001122。',
    ]);
  });

  test('has its parts in the order of the form', () => {
    expect(headings(paper)).toEqual([
      '一、考察活动',
      '二、食宿安排',
      '三、会见座谈',
      '四、用餐安排',
      '五、乘车引导',
      '六、新闻报道',
      '七、任务分工',
    ]);
  });

  test('tells of each stop where, with whom, who explains and who answers for it', () => {
    const stops = linesAfter(paper, '考察活动');
    expect(stops).toHaveLength(5);
    expect(stops[0]).toBe(
      '（一）11月26日9:30—10:20，考察云溪经济技术开发区产业展示中心，听取产业规划建设情况介绍。地点：经开区产业展示中心；陪同：刘海涛（区委常委、常务副区长）；汇报讲解：经开区管委会主任；责任单位：经开区管委会；车辆：1号车；着装：便装。',
    );
    expect(stops[4]).toContain('来宾：第一组');
  });

  test('tells of talks who takes part on both sides, who presides and what is on', () => {
    expect(linesAfter(paper, '会见座谈')[1]).toBe(
      '（二）11月26日15:00—17:00，调研座谈会。地点：区委常委会议室；来宾：全体来宾；主持：王建国（区委书记）；出席：李明华（区委副书记、区长）、刘海涛（区委常委、常务副区长）、赵文静（区委常委、区委办公室主任）；汇报讲解：李明华及三家企业负责人；责任单位：区委办；着装：正装；议程：区政府汇报、企业发言、交流讨论、赵明远同志讲话。',
    );
  });

  test('has the one working meal in a part of its own, the others beside the rooms', () => {
    expect(linesAfter(paper, '用餐安排')).toEqual([
      '11月26日午餐：区机关食堂二楼；工作餐（桌餐）；标准60元/人；来宾12人；陪餐4人：王建国、刘海涛、赵文静、高峰；工作人员2人；桌次：1号桌（主桌）8人，2号桌8人。',
    ]);
    expect(linesAfter(paper, '食宿安排')).toEqual([
      '（一）11月26日下午，办理入住，午间休息。地点：云溪宾馆；责任单位：区接待办。',
      '云溪宾馆（11月26日—11月27日）：单间2间、标准间7间，共9间。',
      '11月26日晚餐：云溪宾馆自助餐厅；自行用餐（自助餐）；标准50元/人；来宾12人。',
      '11月27日早餐：云溪宾馆自助餐厅；自行用餐（自助餐）；标准20元/人；来宾12人。',
      '11月27日午餐：区机关食堂；公务餐（自助餐）；来宾12人；扫码支付。',
    ]);
  });

  test('numbers the cars, and names all guests as such', () => {
    expect(linesAfter(paper, '乘车引导').slice(2)).toEqual([
      '1号车：云A·12345 考斯特中巴（19座）；来宾用车；11月26日8:20—11月27日16:30；驾驶员：刘军 13800000021；乘坐：全体来宾、刘海涛、高峰、沈丽。',
      '2号车：云A·23456 商务车（7座）；陪同车；11月26日8:20—11月27日16:30；驾驶员：张勇 13800000022；乘坐：徐强等工作人员4人，行李。',
      '3号车：云A·34567 轿车（5座）；引导车；11月26日8:40—11月27日16:30；驾驶员：孟飞 13800000023；乘坐：马强。',
    ]);
  });

  test('has the tasks by unit, and within a unit by when they are due', () => {
    const [tasks] = tablesOf(paper);
    const rows = tasks ? rowsOf(tasks) : [];
    expect(rows).toHaveLength(17);
    expect(rows[0]).toEqual(['1', '审核汇报材料', '区委办', '何静|13800000002', '11月24日12:00']);
    expect(rows[7]).toEqual(['8', '填报接待清单并结算', '区接待办', '沈丽|13800000004', '11月30日18:00']);
  });

  test('lists what is enclosed, and each begins on a page of its own with its number and title', () => {
    expect(textOf(paper)).toContain('附件：1. 来宾名单');
    expect(textOf(paper)).toContain('　　　4. 工作人员通讯录');
    const titles = paper.parts.flatMap((part) =>
      part.kind === 'text' && part.style === 'title' ? part.paragraphs.flat().map(({ text }) => text) : [],
    );
    expect(titles).toEqual(['来宾名单', '来宾简历和区情简介', '注意事项', '工作人员通讯录']);
    expect(paper.parts.filter(({ kind }) => kind === 'page')).toHaveLength(4);
  });

  test('is signed by the office that leads, on the day of the issue', () => {
    const lines = textOf(paper);
    const at = lines.indexOf('云溪区委办公室');
    expect(lines[at + 1]).toBe('2026年11月24日');
  });
});

describe('接待方案 of a visit of which little is known', () => {
  test('leaves out empty parts and closes up the numbers', () => {
    const paper = paperOf({
      stops: [{ kind: 'talks', content: '座谈' }],
      tasks: [{ task: '备车', responsibleUnit: '区接待办' }],
    });
    expect(headings(paper)).toEqual(['一、会见座谈', '二、任务分工']);
    expect(textOf(paper)).toContain('（一）11月26日（时间待定），座谈。来宾：全体来宾。');
    expect(textOf(paper).join('')).not.toContain('附件');
  });

  test('says who comes as far as it is known', () => {
    const words = paperOf({ reception: { arriveOn: undefined, departOn: undefined, guestUnit: '市委督查组' } });
    expect(textOf(words)[0]).toBe('市委督查组一行拟来云溪区开展公务活动，时间待定。');
    const oneDay = paperOf({ reception: { departOn: '2026-11-26', headcount: 5 } });
    expect(textOf(oneDay)[0]).toBe('省发展改革委调研组来访一行5人定于2026年11月26日来云溪区开展公务活动。');
  });

  test('counts those who are named where they are more than was told', () => {
    const paper = paperOf({ reception: { headcount: 1 }, guests: [{ name: '甲', isLead: true }, { name: '乙' }] });
    expect(textOf(paper)[0]).toContain('甲一行2人');
  });

  test('shows a stop for a meal only where the list of meals has none for it', () => {
    const meal = { kind: 'meal', content: '午餐', time: { kind: 'exact', start: '12:00' } } as const;
    expect(headings(paperOf({ stops: [meal] }))).toEqual(['一、用餐安排']);
    const both = paperOf({ stops: [meal], meals: [{ mealTime: 'lunch', place: '食堂' }] });
    expect(headings(both)).toEqual(['一、食宿安排']);
  });
});

describe('接待方案 issued again', () => {
  const paper = planPaper(changedSource());

  test('begins with why, and with every change in words', () => {
    expect(paper.head).toMatchObject({ range: '（V2　2026年11月25日9:30下发）', pageFoot: 'V2' });
    expect(headings(paper)[0]).toBe('变更说明');
    expect(textOf(paper).slice(1, 8)).toEqual([
      '变更原因：来宾行程调整。',
      '1. 来宾人数由12人改为11人；离开时间由16:38改为17:12；离开航班车次由G7596次改为G7598次。',
      '2. 来宾冯雪不再参加。',
      '3. 11月26日15:00—17:00调研座谈会，改为16:00—17:30；地点由区委常委会议室改为区行政中心第二会议室。',
      '4. 新增11月26日15:00—15:45考察区政务服务中心。',
      '5. 取消11月26日11:30—12:00考察东湖新能源产业园在建项目。',
      '6. 任务“随行医疗保障”，责任人定为唐敏；电话定为13800000008。',
    ]);
  });

  test('sets in 黑体 what reads otherwise, and nothing else of the line', () => {
    expect(runsWith(paper, '11月26日16:00—17:30')).toMatchObject([{ weight: 'strong' }]);
    expect(runsWith(paper, '地点：区行政中心第二会议室；')[0]).toMatchObject({ weight: 'strong' });
    expect(runsWith(paper, '主持：王建国')[0]?.weight).toBeUndefined();
    expect(runsWith(paper, 'G7598次').at(-1)).toMatchObject({ weight: 'strong' });
    expect(runsWith(paper, '唐敏').some(({ weight }) => weight === 'strong')).toBe(true);
  });

  test('strikes what was dropped, which has no number any more', () => {
    const dropped = runsWith(paper, '考察东湖新能源产业园在建项目。').at(-1);
    expect(dropped).toMatchObject({ isStruck: true });
    const stops = linesAfter(paper, '考察活动');
    expect(stops[2]).toMatch(/^【取消】11月26日11:30/u);
    expect(stops[3]).toMatch(/^（三）【新增】11月26日15:00—15:45/u);
    const guests = tablesOf(paper)[1];
    const row = guests?.groups
      .flatMap(({ rows }) => rows)
      .find((cells) => cellText(cells[1] ?? null)?.includes('冯雪'));
    expect(row?.map(cellText).slice(0, 2)).toEqual(['', '【取消】冯雪']);
    expect(row?.[4]?.paragraphs[0]?.[0]).toMatchObject({ isStruck: true });
  });

  test('has nothing to explain where it is the first, or nothing changed', () => {
    expect(headings(planPaper(receptionSource()))).not.toContain('变更说明');
    const { snapshot } = receptionSource();
    expect(headings(planPaper(receptionSource({ previous: snapshot })))).not.toContain('变更说明');
  });
});
