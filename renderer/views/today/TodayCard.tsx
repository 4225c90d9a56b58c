import { RightOutlined } from '@ant-design/icons';
import { type ReactNode, useId } from 'react';
import type { TodaySection } from '../../../shared/rules/today/section-order.ts';
import { todayText } from '../../text/today.ts';

interface TodayCardProps {
  readonly section: TodaySection;
  /** How many there are; left out where a number says nothing. */
  readonly count?: number | undefined;
  /** Further words or controls of the head. */
  readonly aside?: ReactNode;
  readonly onOpen: () => void;
  readonly children: ReactNode;
}

/** A section of 今日: its name, its number, what it holds, and the door to its screen. */
export function TodayCard({ section, count, aside, onOpen, children }: TodayCardProps) {
  const headingId = useId();
  const title = todayText.sections[section];
  return (
    <section className="today-card" data-section={section} aria-labelledby={headingId}>
      <header className="today-card-head">
        <h2 id={headingId}>
          {title}
          {count !== undefined && <span className="today-count">{count}</span>}
        </h2>
        {aside}
        <button
          type="button"
          className="link-button today-door"
          aria-label={todayText.doorOf(todayText.doors[section], title)}
          onClick={onOpen}
        >
          {todayText.doors[section]}
          <RightOutlined aria-hidden />
        </button>
      </header>
      {children}
    </section>
  );
}

/** What stands where a section is empty: one calm line that says what to do next. */
export function TodayEmpty({ children }: { readonly children: ReactNode }) {
  return <p className="today-empty">{children}</p>;
}
