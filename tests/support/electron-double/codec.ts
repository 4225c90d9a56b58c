/** Turns values into text and back as the structured clone of Electron's channels does. */
export interface Codec {
  encode(value: unknown): string;
  decode(text: string): unknown;
}

/** Its own source is injected into pages: it may use nothing from outside itself. */
export function createCodec(): Codec {
  const toBase64 = (bytes: Uint8Array): string => {
    let text = '';
    for (const byte of bytes) text += String.fromCharCode(byte);
    return btoa(text);
  };
  const packObject = (value: object, inside: Set<object>): unknown => {
    const pack = (part: unknown): unknown => packValue(part, inside);
    if (value instanceof Date) return { type: 'date', value: value.getTime() };
    if (value instanceof Map) return { type: 'map', value: [...value].map(pack) };
    if (value instanceof Set) return { type: 'set', value: [...value].map(pack) };
    if (value instanceof Error) return { type: 'error', value: [value.name, value.message] };
    if (value instanceof ArrayBuffer) return { type: 'bytes', value: toBase64(new Uint8Array(value)) };
    if (ArrayBuffer.isView(value)) {
      return { type: 'bytes', value: toBase64(new Uint8Array(value.buffer, value.byteOffset, value.byteLength)) };
    }
    if (Array.isArray(value)) return value.map(pack);
    return { type: 'object', value: Object.entries(value).map(([key, part]) => [key, pack(part)]) };
  };
  const packValue = (value: unknown, inside: Set<object>): unknown => {
    if (value === undefined) return { type: 'undefined' };
    if (typeof value === 'bigint') return { type: 'bigint', value: String(value) };
    if (typeof value === 'number' && !Number.isFinite(value)) return { type: 'number', value: String(value) };
    if (typeof value === 'function' || typeof value === 'symbol') throw new Error('An object could not be cloned.');
    if (typeof value !== 'object' || value === null) return value;
    if (inside.has(value)) throw new Error('double: cycles are not covered');
    inside.add(value);
    const packed = packObject(value, inside);
    inside.delete(value);
    return packed;
  };
  const openers: Record<string, (value: never) => unknown> = {
    undefined: () => undefined,
    bigint: (value: string) => BigInt(value),
    number: (value: string) => Number(value),
    date: (value: number) => new Date(value),
    map: (value: [unknown, unknown][]) => new Map(value.map(unpack) as [unknown, unknown][]),
    set: (value: unknown[]) => new Set(value.map(unpack)),
    error: ([name, message]: [string, string]) => Object.assign(new Error(message), { name }),
    bytes: (value: string) => Uint8Array.from(atob(value), (character) => character.charCodeAt(0)),
    object: (value: [string, unknown][]) => Object.fromEntries(value.map(([key, part]) => [key, unpack(part)])),
  };
  const unpack = (packed: unknown): unknown => {
    if (Array.isArray(packed)) return packed.map(unpack);
    if (typeof packed !== 'object' || packed === null) return packed;
    const { type, value } = packed as { type: string; value: never };
    return openers[type]?.(value);
  };
  return {
    encode: (value) => JSON.stringify(packValue(value, new Set())),
    decode: (text) => unpack(JSON.parse(text)),
  };
}
