/** An error with a code like those of the operating system. */
export const codedError = (code: string, message: string): Error => Object.assign(new Error(message), { code });
