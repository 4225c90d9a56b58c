/**
 * The two classes that every platform of ours has (Node, Chromium) but that es2024 does not declare.
 * Only `tsc -p shared` sees this file; elsewhere the platform's own declarations hold.
 */
declare class TextEncoder {
  encode(text: string): Uint8Array<ArrayBuffer>;
}
declare class TextDecoder {
  constructor(label?: string, options?: { readonly fatal?: boolean });
  decode(bytes: Uint8Array): string;
}
