/** A record with its id. */
export interface Kept<T> {
  readonly id: string;
  readonly values: T;
}
