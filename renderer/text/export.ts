import type { ExportProgress } from '../../shared/contract/data.contract.ts';

export const exportText = {
  title: '导出全部',
  hint: '把您有权看到的全部记录导出为一个压缩文件：每个模块一个 Excel 工作簿（每类记录一张表），另有一份供程序读取的原始内容和说明。只看得到一部分的记录整条不导出。',
  care: '导出的文件含有人员姓名和领导活动安排，请按内部资料保管，用后及时删除。',
  start: '导出全部…',
  cancel: '取消',
  cancelled: '已取消导出',
  failed: '没有导出',
  done: (records: number) => `已导出 ${records} 条记录，请保存下载的文件`,
  withheld: (count: number) => `另有 ${count} 条因权限没有导出`,
  steps: { records: '正在整理记录', sheets: '正在生成表格' } satisfies Record<ExportProgress['step'], string>,
  progress: '导出进度',
} as const;
