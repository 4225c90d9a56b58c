import { Button } from 'antd';
import { keyGroupOf } from '../../text/keys.ts';
import { placeTitle } from '../../text/manual/manual-book.ts';
import type { ManualBlock, ManualPictureId, ManualPlace } from '../../text/manual/manual-content.ts';
import { manualText } from '../../text/manual.ts';
import { KeyTable } from './KeyTable.tsx';
import { pictureAddress } from './manual-pictures.ts';
import { TroubleView } from './TroubleView.tsx';

interface ManualBlockViewProps {
  readonly block: ManualBlock;
  readonly onPlace?: (place: ManualPlace) => void;
}

/** One thing that a page says. */
export function ManualBlockView({ block, onPlace }: ManualBlockViewProps) {
  switch (block.kind) {
    case 'text':
      return <p>{block.text}</p>;
    case 'steps':
      return (
        <ol className="manual-steps">
          {block.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      );
    case 'list':
      return (
        <ul className="manual-list">
          {block.items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      );
    case 'marks':
      return <Marks marks={block.marks} />;
    case 'note':
      return (
        <p className="manual-note">
          <strong>{manualText.note}</strong>
          {block.text}
        </p>
      );
    case 'picture':
      return <Picture picture={block.picture} caption={block.caption} isLater={onPlace !== undefined} />;
    case 'keys':
      return block.groups.map((id) => <KeyTable key={id} group={keyGroupOf(id)} />);
    case 'trouble':
      return <TroubleView trouble={block.trouble} />;
    case 'see':
      return onPlace ? <Links places={block.places} onPlace={onPlace} /> : null;
  }
}

function Marks({ marks }: Pick<Extract<ManualBlock, { kind: 'marks' }>, 'marks'>) {
  return (
    <table className="manual-marks">
      <thead>
        <tr>
          <th scope="col">{manualText.mark}</th>
          <th scope="col">{manualText.meaning}</th>
        </tr>
      </thead>
      <tbody>
        {marks.map(([mark, meaning]) => (
          <tr key={mark}>
            <th scope="row">{mark}</th>
            <td>{meaning}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface PictureProps {
  readonly picture: ManualPictureId;
  readonly caption: string;
  /** Read when it comes into view; on paper there is no view. */
  readonly isLater: boolean;
}

function Picture({ picture, caption, isLater }: PictureProps) {
  const address = pictureAddress(picture);
  return (
    <figure className="manual-picture">
      {address !== undefined && (
        <img src={address} alt={manualText.pictureOf(caption)} loading={isLater ? 'lazy' : 'eager'} />
      )}
      <figcaption className="faint">{caption}</figcaption>
    </figure>
  );
}

function Links({
  places,
  onPlace,
}: {
  readonly places: readonly ManualPlace[];
  readonly onPlace: (place: ManualPlace) => void;
}) {
  return (
    <p className="row manual-see">
      <span className="soft">{manualText.see}</span>
      {places.map((place) => (
        <Button key={placeTitle(place)} type="link" size="small" onClick={() => onPlace(place)}>
          {placeTitle(place)}
        </Button>
      ))}
    </p>
  );
}
