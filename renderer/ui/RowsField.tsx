import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, ConfigProvider, Form, type FormItemProps, Input } from 'antd';
import type { ReactElement, ReactNode } from 'react';
import { rowsText } from '../text/rows.ts';
import './rows-field.css';

/** A column of a table whose cells are typed into. */
export interface RowColumn {
  /** The field of a row; a column without one only shows. */
  readonly field?: string;
  readonly title: string;
  /** Of the whole, in percent; what is left goes to those without. */
  readonly width?: string;
  readonly rules?: NonNullable<FormItemProps['rules']>;
  /** The control of a cell, by the name that tells it from the others. */
  readonly cell: (label: string, place: number) => ReactElement;
}

interface RowsFieldProps {
  /** Of the list in the form. */
  readonly name: string;
  readonly title: string;
  readonly columns: readonly RowColumn[];
  /** Fields of a row that have no column; the form would lose them otherwise. */
  readonly kept?: readonly string[];
  /** What a new row begins with. */
  readonly begin: () => object;
  readonly add: string;
  readonly isEditable: boolean;
  readonly most: number;
  /** Above the table, by how many rows there are. */
  readonly head?: (count: number) => ReactNode;
}

/** A list of a form as a table: rows are typed into, added and taken out in place. */
export function RowsField(props: RowsFieldProps) {
  const { name, title, columns, kept = [], begin, add, isEditable, most, head } = props;
  return (
    <Form.List name={name}>
      {(rows, { add: addRow, remove }) => (
        <ConfigProvider componentSize="small">
          {head?.(rows.length)}
          <table className="rows-field" aria-label={title}>
            <thead>
              <tr>
                {columns.map((column) => (
                  <th
                    key={column.title}
                    scope="col"
                    style={column.width === undefined ? undefined : { width: column.width }}
                  >
                    {column.title}
                  </th>
                ))}
                {isEditable && (
                  <th scope="col" className="rows-action">
                    <span className="visually-hidden">{rowsText.actions}</span>
                  </th>
                )}
              </tr>
            </thead>
            <tbody>
              {rows.length === 0 && (
                <tr>
                  <td className="faint" colSpan={columns.length + (isEditable ? 1 : 0)}>
                    {rowsText.none}
                  </td>
                </tr>
              )}
              {rows.map(({ key, name: place }) => (
                <tr key={key}>
                  {columns.map(({ field, title: column, rules, cell }) => (
                    <td key={column}>
                      {field === undefined ? (
                        cell(rowsText.cell(place + 1, column), place)
                      ) : (
                        <Form.Item name={[place, field]} {...(rules && { rules })}>
                          {cell(rowsText.cell(place + 1, column), place)}
                        </Form.Item>
                      )}
                    </td>
                  ))}
                  {isEditable && (
                    <td className="rows-action">
                      {kept.map((field) => (
                        <Form.Item key={field} name={[place, field]} hidden>
                          <Input />
                        </Form.Item>
                      ))}
                      <Button
                        type="text"
                        icon={<DeleteOutlined aria-hidden />}
                        aria-label={rowsText.remove(place + 1, title)}
                        onClick={() => remove(place)}
                      />
                    </td>
                  )}
                </tr>
              ))}
            </tbody>
          </table>
          {isEditable && (
            <Button
              type="link"
              icon={<PlusOutlined aria-hidden />}
              disabled={rows.length >= most}
              onClick={() => addRow(begin())}
            >
              {add}
            </Button>
          )}
        </ConfigProvider>
      )}
    </Form.List>
  );
}
