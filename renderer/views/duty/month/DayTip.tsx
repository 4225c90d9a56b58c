import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { hoursWords } from '../../../text/duty.ts';
import { dutyMonthText } from '../../../text/duty-month.ts';
import { dayDomId } from './DayCell.tsx';
import { dayKindWords } from './day-words.ts';
import './day-details.css';
import type { DayPost, MonthDay } from './month-model.ts';

/** What the pointer or the keyboard is at: one person of a day, or the whole day. */
export interface TipTarget {
  readonly date: string;
  readonly post?: string;
}

interface DayTipProps {
  readonly id: string;
  readonly target: TipTarget;
  readonly day: MonthDay;
  /** The scrolling box that it must not leave. */
  readonly frame: RefObject<HTMLElement | null>;
}

interface Place {
  readonly left: number;
  readonly top: number;
}

const gapPx = 4;

/** Telephones and what else has no room in a day, beside what it is about. Esc takes it away; the pointer may go into it. */
export function DayTip({ id, target, day, frame }: DayTipProps) {
  const self = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState<Place | null>(null);
  useLayoutEffect(() => {
    const cell = document.getElementById(dayDomId(target.date));
    const anchor =
      target.post === undefined ? cell : (cell?.querySelector(`[data-post="${CSS.escape(target.post)}"]`) ?? cell);
    if (anchor && self.current && frame.current) setPlace(placeBeside(anchor, self.current, frame.current));
  }, [target, frame]);
  const offices = day.offices
    .map((office) => ({
      ...office,
      posts: office.posts.filter(({ key }) => target.post === undefined || key === target.post),
    }))
    .filter(({ posts }) => posts.length > 0);
  if (offices.length === 0) return null;
  return (
    <div
      ref={self}
      id={id}
      role="tooltip"
      className="duty-tip"
      style={place ? { left: place.left, top: place.top } : { visibility: 'hidden' }}
    >
      {target.post === undefined && <p className="duty-tip-head">{dayKindWords(day)}</p>}
      {offices.map(({ officeId, name, hue, posts }) => (
        <div key={officeId} className="duty-tip-office" data-hue={hue}>
          <span className="duty-office-name">{name}</span>
          <ul>
            {posts.map((post) => (
              <TipLine key={post.key} post={post} />
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
}

function TipLine({ post }: { readonly post: DayPost }) {
  const { postName, start, end, actual, insteadOf, isDisputed } = post;
  return (
    <li>
      <span className="soft">{postName}</span> <strong>{actual?.name ?? dutyMonthText.gap}</strong>{' '}
      {actual && <span className="soft">{actual.title}</span>}{' '}
      {actual && <span className="duty-phone">{actual.phone || dutyMonthText.noPhone}</span>}{' '}
      <span className="faint">{hoursWords(start, end)}</span>
      {insteadOf && (
        <div className="faint">
          {dutyMonthText.adjustedFrom(insteadOf.name)}　{insteadOf.phone}
        </div>
      )}
      {isDisputed && <div className="late">{dutyMonthText.disputedHint}</div>}
    </li>
  );
}

/** Below what it is about where there is room, else above, inside the frame; measured from the frame's content. */
function placeBeside(anchor: Element, tip: HTMLElement, frame: HTMLElement): Place {
  const about = anchor.getBoundingClientRect();
  const box = frame.getBoundingClientRect();
  const fitsBelow = about.bottom + gapPx + tip.offsetHeight <= box.bottom;
  const top = fitsBelow ? about.bottom + gapPx : Math.max(box.top, about.top - gapPx - tip.offsetHeight);
  const left = Math.max(box.left, Math.min(about.left, box.right - tip.offsetWidth - gapPx));
  return { left: left - box.left + frame.scrollLeft, top: top - box.top + frame.scrollTop };
}
