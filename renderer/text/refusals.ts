import type { ErrorCode } from '../../shared/contract/error-codes.ts';
import type { FileRefusal, FileRefusalCode } from '../../shared/rules/imports/source-table.ts';

/** One sentence for each code: what happened, where, and what to do. */
const sentences: Readonly<Record<ErrorCode, (errorCode: string) => string>> = {
  UNKNOWN_REQUEST: () => '页面与程序版本不一致，请关闭后重新打开。',
  INVALID_INPUT: () => '填写内容不符合要求，请检查标出的各项。',
  FORBIDDEN_SENDER: () => '此页面无权访问程序，请从启动程序重新打开。',
  INPUT_TOO_LARGE: () => '内容过大，未保存；请分几次办理。',
  INTERNAL: () => '程序内部出错，本次操作未完成；请重试，仍不行请联系维护人员。',
  RULE_VIOLATION: () => '不符合周计划规则，未保存。',
  FILE_REFUSED: () => '文件无法读取，未导入。',
  NOT_READY: () => '工作区还没有准备好，请先完成设置。',
  FOLDER_NOT_WRITABLE: (code) => `共享文件夹不能写入${inBrackets(code)}；请检查网络和该文件夹的写权限，或另选文件夹。`,
  FOLDER_HOLDS_WORKSPACE: () => '该文件夹里已经有工作区，请改为加入。',
  SAMPLE_UNAVAILABLE: () => '本机已在正式工作区中，不能再打开示例区县。需要练习时，请在另一台未设置的电脑上打开。',
  FOLDER_PICK_UNAVAILABLE: () => '浏览器方式不能选择文件夹；请在启动程序时指定共享文件夹。',
  LOCAL_DISK_FAILED: (code) => `本机磁盘写入失败${inBrackets(code)}，内容未保存；请检查磁盘空间后重试。`,
  PDF_UNAVAILABLE: () => '本机没有可用的打印组件，请先导出文档再转换，或用浏览器打印。',
  INVITATION_REQUIRED: () => '加入本工作区需要邀请码，请向区委办主任索取。',
  WRONG_INVITATION_CODE: () => '邀请码不对。请与发码人逐位核对，稍等片刻再试。',
  INVITATION_EXPIRED: () => '邀请码已过期或已收回，请向发码人要一个新的。',
  INVITATION_USED: () => '邀请码已经用过。一个邀请码只能让一台电脑加入，请向发码人要一个新的。',
  DEVICE_REMOVED: () => '本机已被移出工作区，请联系区委办主任。',
  LOCKED: () => '本机屏幕已锁定，请解锁后再办。',
  WRONG_PIN: () => '解锁数字不对，请稍候再试。',
  SHARE_FAILED: (code) => `共享文件夹暂时无法使用${inBrackets(code)}；连接恢复后请重试。`,
};

const unreachable = '与本机程序的连接中断，内容未保存；稍候会自动重连，请再试一次。';

export function refusalSentence(code: ErrorCode, details: unknown, isUnreachable: boolean): string {
  if (isUnreachable) return unreachable;
  if (code === 'FILE_REFUSED') return fileRefusalSentence(details as FileRefusal);
  if (code === 'WRONG_INVITATION_CODE' && isTooSoon(details)) return tooSoon;
  if (code === 'WRONG_PIN' && isTooSoon(details)) return tooSoonForPin;
  const { errorCode } = (details ?? {}) as { readonly errorCode?: unknown };
  return sentences[code](typeof errorCode === 'string' ? errorCode : '');
}

const tooSoon = '上一次填的邀请码不对，还没到可以再试的时间。这次填的没有核对，请稍候再试。';
const tooSoonForPin = '上一次填的解锁数字不对，还没到可以再试的时间。这次填的没有核对，请稍候再试。';
const isTooSoon = (details: unknown): boolean => (details as { isTried?: unknown } | undefined)?.isTried === false;

const inBrackets = (code: string): string => (code === '' ? '' : `（${code}）`);

const fileSentences: Readonly<Record<FileRefusalCode, string>> = {
  FILE_EMPTY: '文件是空的，请确认后重新选择。',
  FILE_TOO_LARGE: '文件超过 20 MB，请拆分，或删去图片后再导入。',
  NOT_A_WORKBOOK: '这不是可读取的表格文件；请在表格软件中另存为 xlsx 后再导入。',
  NOT_A_DOCUMENT: '这不是可读取的文字文档；请另存为 docx 后再导入。',
  OLD_FORMAT: '这是旧格式文件；请另存为 xlsx 或 docx 后再导入。',
  ZIP_BOMB: '文件解开后异常庞大，为安全起见不予读取。',
  NO_TABLE: '文件里没有找到表格或可识别的安排。',
  ENCRYPTED: '文件设有打开密码；请去掉密码后再导入。',
  TOO_MANY_CELLS: '表格行列过多；请只保留计划所在的区域后再导入。',
  CLASSIFIED: '文件带有密级标志。本系统为非涉密系统，不得录入涉密内容，文件没有导入；请按保密规定另行办理。',
};

export const fileRefusalSentence = (refusal: FileRefusal | undefined): string => {
  const sentence =
    refusal && Object.hasOwn(fileSentences, refusal.code) ? fileSentences[refusal.code] : '文件无法读取。';
  const { fileName, name = fileName, address } = refusal?.details ?? {};
  const place = address === undefined ? '' : `（${String(address)}）`;
  return name === undefined ? sentence : `${String(name)}${place}：${sentence}`;
};

export const tooLargeSentence = (fileName: string): string => `${fileName}：${fileSentences.FILE_TOO_LARGE}`;
export const unreadableFileSentence = (fileName: string): string => `${fileName}：读取失败，请重新选择。`;
