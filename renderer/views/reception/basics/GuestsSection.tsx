import type { VisitProps } from '../visit/visit-props.ts';

export function GuestsSection({ file }: VisitProps) {
  return <p className="soft">{file.guests.length}</p>;
}
