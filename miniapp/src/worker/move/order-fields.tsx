import { Chips } from '../../parts/chips';
import { Field } from '../../parts/field';
import { TextLine } from '../../parts/text-box';
import type { Moving } from './use-move';

const terms = [1, 2, 3, 5].map((days) => ({ key: `${days}`, words: `${days} 个工作日` }));

/** By when an order is to be answered. */
export const DaysField = ({ draft: { value, change }, wrong }: Moving) => (
  <Field name="days" label="几天内答复" error={wrong.days}>
    <Chips
      columns={2}
      options={terms}
      value={value.days ? [value.days] : []}
      onChange={([days]) => change({ days: days ?? '' })}
    />
  </Field>
);

/** Which larger matter it becomes a part of. */
export const NumberField = ({ draft: { value, change }, wrong }: Moving) => (
  <Field
    name="number"
    label="并入哪一件"
    hint="那一件的编号"
    error={wrong.number}
    note="期限和经办人不变，那一件办好了也要单独办结这一件"
  >
    <TextLine value={value.number} onChange={(number) => change({ number })} empty="比如：1117-0018" />
  </Field>
);
