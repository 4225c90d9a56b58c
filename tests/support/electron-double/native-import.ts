/** Node's own import. The test runner transforms what its modules import; a module got by `require` is not its own. */
export const importNatively = (url: string): Promise<unknown> => import(url);
