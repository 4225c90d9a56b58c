import type { VisitProps } from '../visit/visit-props.ts';

export function TasksTab({ file }: VisitProps) {
  return <p className="soft">{file.reception.title}</p>;
}
