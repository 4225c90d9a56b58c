import { fullClock } from './cell-text.ts';

/** Words of 导出全部. */
export const exportWording = {
  modules: {
    plan: '周计划',
    reception: '接待',
    duty: '值班',
    emergency: '突发信息',
    supervision: '督办',
    directory: '通讯录与设置',
  },
  identity: '编号',
  updatedAt: '最后修改时间',
  updatedBy: '修改人',
  unknownField: '其他内容',
  fileName: (district: string, date: string, clock: string) =>
    `${district}四办协同全部数据_${date}_${clock.replace(':', '')}`,
  records: '全部记录.json',
  introduction: '说明.txt',
} as const;

interface Introduced {
  readonly districtName: string;
  readonly by: string;
  readonly at: number;
  readonly workbooks: readonly {
    readonly name: string;
    readonly sheets: readonly { readonly name: string; readonly rows: readonly unknown[] }[];
  }[];
  readonly records: number;
  /** Records that this person may not see whole, and those that this version cannot read. */
  readonly withheld: number;
  readonly unreadable: number;
}

/** 说明.txt: what is in the package and what is not. */
export function introductionText(facts: Introduced): string {
  const { districtName, by, at, workbooks, records, withheld, unreadable } = facts;
  const lines = [
    `${districtName} 四办协同 · 导出全部`,
    '',
    `导出时间：${fullClock(at)}`,
    `导出人：${by}`,
    `记录总数：${records} 条`,
    '',
    '内容：',
    ...workbooks.map(
      ({ name, sheets }) =>
        `  ${name}.xlsx　${sheets.map((sheet) => `${sheet.name} ${sheet.rows.length} 条`).join('、')}`,
    ),
    `  ${exportWording.records}　以上全部记录的原始内容，供程序读取`,
    '',
    '按导出人的权限导出：',
    withheld === 0 ? '  导出人可以看到全部记录。' : `  另有 ${withheld} 条记录导出人无权看到全部内容，整条没有导出。`,
    ...(unreadable === 0 ? [] : [`  另有 ${unreadable} 条由更新的程序版本写入，本机读不出来，没有导出。`]),
    '  已删除的记录、突发信息中加密的个人信息和历次修改不在其中；历次修改见“留痕”。',
    '',
    '本包含有人员姓名和领导活动安排，请按内部资料保管，用后及时删除。',
    '',
  ];
  // For the editor that comes with Windows.
  return lines.join('\r\n');
}
