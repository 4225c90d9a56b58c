const signs = '0123456789abcdefghijklmnopqrstuvwxyz';
const length = 14;

/** A key that the page chooses for what it makes, drawn once for each form: sent twice, it is made once. */
export const drawKey = (): string =>
  [...crypto.getRandomValues(new Uint32Array(length))].map((number) => signs[number % signs.length]).join('');
