import type { ReactNode } from 'react';

interface LabelledProps {
  readonly name: string;
  /** Id of the field. */
  readonly of: string;
  readonly problem: string | undefined;
  readonly children: ReactNode;
}

/** A field under its name, with what is wrong with it. */
export function Labelled({ name, of, problem, children }: LabelledProps) {
  return (
    <div className="labelled">
      <label htmlFor={of}>{name}</label>
      {children}
      {problem && (
        <span id={`${of}-problem`} className="late">
          {problem}
        </span>
      )}
    </div>
  );
}
