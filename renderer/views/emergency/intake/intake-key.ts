const signs = '0123456789abcdefghijklmnopqrstuvwxyz';
const length = 14;

/** The key of an incident: drawn once for each intake. */
export const drawIntakeKey = (): string =>
  [...crypto.getRandomValues(new Uint32Array(length))].map((number) => signs[number % signs.length]).join('');
