/** What every section of 值班设置 is given. */
export interface SectionProps {
  readonly officeId: string;
  /** Opens with the dialog by which an office begins. */
  readonly isBeginning: boolean;
}
