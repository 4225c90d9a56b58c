import {
  type DrawnShape,
  type DrawnText,
  mmPerPoint,
  type PageDrawing,
} from '../../../../shared/rules/documents/page-drawing.ts';

/** A drawn page exactly as it prints, as wide as its place allows. What is in it is said elsewhere. */
export function PageSvg({ page: { widthMm, heightMm, shapes, texts } }: { readonly page: PageDrawing }) {
  return (
    <svg className="drawn-page" viewBox={`0 0 ${widthMm} ${heightMm}`} aria-hidden="true">
      {shapes.map((shape, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a page is drawn anew as a whole
        <Shape key={index} shape={shape} />
      ))}
      {texts.map((text, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a page is drawn anew as a whole
        <Text key={index} text={text} />
      ))}
    </svg>
  );
}

function Shape({ shape }: { readonly shape: DrawnShape }) {
  if (shape.kind === 'circle') return <circle cx={shape.xMm} cy={shape.yMm} r={shape.radiusMm} />;
  if (shape.kind === 'line') return <line x1={shape.fromXMm} y1={shape.fromYMm} x2={shape.toXMm} y2={shape.toYMm} />;
  return (
    <rect
      x={shape.leftMm}
      y={shape.topMm}
      width={shape.widthMm}
      height={shape.heightMm}
      data-filled={shape.isFilled || undefined}
      data-dashed={shape.isDashed || undefined}
    />
  );
}

function Text({ text: { text, xMm, baselineMm, sizePt, font, colour, isUpsideDown } }: { readonly text: DrawnText }) {
  return (
    <text
      x={xMm}
      y={baselineMm}
      fontSize={sizePt * mmPerPoint}
      className={`drawn-${font}`}
      fill={colour === undefined ? undefined : `#${colour}`}
      transform={isUpsideDown === true ? `rotate(180 ${xMm} ${baselineMm})` : undefined}
    >
      {text}
    </text>
  );
}
