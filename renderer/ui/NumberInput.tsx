import { InputNumber, type InputNumberProps } from 'antd';

/** A number, typed or stepped by the arrow keys. Without the kit's two small buttons, which are called in English and nothing can rename. */
export const NumberInput = (props: InputNumberProps<number>) => <InputNumber<number> {...props} controls={false} />;
