export const maxFileBytes = 20 * 1024 * 1024;

/** Base64 of a file that a person chose; the caller has checked its size. */
export const readBase64 = (file: File): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).replace(/^data:[^,]*,/, ''));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });

export interface BuiltFile {
  readonly fileName: string;
  readonly mediaType: string;
  readonly contentBase64: string;
}

/** Offers a built document as a download. */
export function saveBuiltFile({ fileName, mediaType, contentBase64 }: BuiltFile): void {
  const bytes = Uint8Array.from(atob(contentBase64), (letter) => letter.charCodeAt(0));
  const address = URL.createObjectURL(new Blob([bytes], { type: mediaType }));
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  // The download has begun by the next turn; an address kept longer would hold the file in memory.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** Opens a built page in a window of its own, from where it can be printed. */
export function openBuiltPage({ mediaType, contentBase64 }: BuiltFile): void {
  const bytes = Uint8Array.from(atob(contentBase64), (letter) => letter.charCodeAt(0));
  const address = URL.createObjectURL(new Blob([bytes], { type: `${mediaType};charset=utf-8` }));
  window.open(address, '_blank', 'noopener');
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
