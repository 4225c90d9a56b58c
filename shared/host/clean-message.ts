const LONGEST = 300;
const HIDDEN = '…';

/**
 * An error's message without anything that somebody entered: quoted text goes, of a path only its last part stays, and so does
 * every letter beyond ASCII, since names and plans are Chinese.
 */
export function cleanMessage(message: string): string {
  return message
    .replaceAll(/(["'`“‘])(.*?)(["'`”’])/gs, (_, open: string, quoted: string, close: string) =>
      /[\\/]/.test(quoted) ? `${open}${lastPart(quoted)}${close}` : `${open}${HIDDEN}${close}`,
    )
    .replaceAll(/(?<!…)(?:[A-Za-z]:)?(?:[\\/][^\\/\s"'`]+)+[\\/]?/g, (path) => lastPart(path))
    .replaceAll(/[^\x20-\x7e…]+/g, HIDDEN)
    .slice(0, LONGEST);
}

/** `…/000003.seg` of `/home/name/ws/log/000003.seg`. */
export function lastPart(path: string): string {
  const parts = path.split(/[\\/]/).filter((part) => part !== '');
  return `${HIDDEN}/${parts.at(-1) ?? ''}`;
}
