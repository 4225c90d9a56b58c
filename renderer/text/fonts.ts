import type { FontChoice } from '../../shared/contract/fonts.contract.ts';

type Use = keyof FontChoice;

export const fontsText = {
  title: '文件字体',
  hint: '导出的文件里只写字体名称，不附带字体。本机没有方正小标宋的，可在这里改用装有的字体；只影响由本机生成的文件。',
  uses: { title: '标题', head: '小标题、表头', body: '正文', kai: '桌签楷体' } satisfies Record<Use, string>,
  usual: (name: string) => `默认：${name}`,
  notAllowed: '字体名称里不能有引号、尖括号、花括号、分号、反斜杠或 &',
  save: '保存字体',
  saved: '文件字体已保存',
  failed: '文件字体没有保存',
  sample: '导出样张',
  docx: '样张（Word）',
  pdf: '样张（PDF）',
  sampleHint: '样张按已保存的字体生成。',
  sampleFailed: '没有生成样张',
  sampleDone: '样张已生成，请打开下载的文件查看',
} as const;

/** What most computers of an office have, to choose from; any other name can be typed. */
export const commonFonts: Readonly<Record<Use, readonly string[]>> = {
  title: ['方正小标宋简体', '方正小标宋_GBK', '方正大标宋简体', '华文中宋', '宋体'],
  head: ['黑体', '微软雅黑', '思源黑体'],
  body: ['仿宋_GB2312', '仿宋', '华文仿宋', '方正仿宋_GBK', '宋体'],
  kai: ['楷体', '楷体_GB2312', '华文楷体', '方正楷体_GBK'],
};
