import type { Rectangle } from 'electron';

const usualSize = { width: 1360, height: 860 };
/** This much of the title bar must be on some display, or nobody can get hold of the window. */
const GRIP_WIDTH = 120;
const GRIP_HEIGHT = 32;

/**
 * Where the window opens: where it stood, if it can be reached there, else in the middle of the first display. Displays
 * are unplugged and exchanged between two starts; `displays` are their work areas, the main one first.
 */
export function reachableBounds(remembered: Rectangle | null, displays: readonly Rectangle[]): Rectangle {
  const [main = { x: 0, y: 0, ...usualSize }] = displays;
  const home = remembered && displays.find((display) => holdsGrip(display, remembered));
  const display = home ?? main;
  const { width, height } = remembered ?? usualSize;
  const size = { width: Math.min(width, display.width), height: Math.min(height, display.height) };
  if (remembered && home) return { x: remembered.x, y: remembered.y, ...size };
  return {
    x: display.x + Math.round((display.width - size.width) / 2),
    y: display.y + Math.round((display.height - size.height) / 2),
    ...size,
  };
}

function holdsGrip(display: Rectangle, window: Rectangle): boolean {
  const left = Math.max(display.x, window.x);
  const right = Math.min(display.x + display.width, window.x + window.width);
  const isBarInside = window.y >= display.y && window.y + GRIP_HEIGHT <= display.y + display.height;
  return right - left >= GRIP_WIDTH && isBarInside;
}
