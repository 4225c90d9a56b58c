import { Fragment } from 'react';
import { type KeyGroup, keyListText, keyWords } from '../../text/keys.ts';

/** The keys of one place. */
export function KeyTable({ group }: { readonly group: KeyGroup }) {
  return (
    <section className="key-group" aria-label={group.title}>
      <h3>{group.title}</h3>
      <p className="faint">{keyListText.where(group.where)}</p>
      <table className="key-table">
        <thead className="visually-hidden">
          <tr>
            <th scope="col">{keyListText.key}</th>
            <th scope="col">{keyListText.does}</th>
          </tr>
        </thead>
        <tbody>
          {group.lines.map(({ keys, does }) => (
            <tr key={keys.join(' ')}>
              <th scope="row">
                {keys.map((key) => (
                  <Fragment key={key}>
                    <kbd>{keyWords(key)}</kbd>{' '}
                  </Fragment>
                ))}
              </th>
              <td>{does}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
