import type { Category } from '@linli/shared/dispatch/dispatch.contract';
import { Field } from '../../parts/field';
import { Kinds } from '../../parts/kinds';
import type { Moving } from './use-move';

interface KindFieldProps extends Moving {
  categories: readonly Category[];
  /** The code of the kind it is now. */
  now: string;
}

/** Which kind it really is. */
export function KindField({ categories, now, draft: { value, change }, wrong }: KindFieldProps) {
  const options = categories
    .filter(({ code }) => code !== now)
    .map(({ code, name, icon }) => ({ key: code, words: name, icon }));
  const chosen = categories.find(({ code }) => code === value.category);
  return (
    <Field
      name="category"
      label="其实是哪一类"
      error={wrong.category}
      note={
        chosen?.visibility === 'staff'
          ? '这一类不公开，邻居马上看不到了。该别家办的会转过去，总期限不变'
          : '该别家办的会转过去，总期限不变'
      }
    >
      <Kinds options={options} value={value.category} onChange={(category) => change({ category })} />
    </Field>
  );
}
