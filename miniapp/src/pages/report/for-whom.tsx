import type { Me } from '@linli/shared/people/people.contract';
import { Chips } from '../../parts/chips';
import { Field } from '../../parts/field';

interface ForWhomProps {
  me: Me | null;
  value: string | null;
  onChange: (mandateId: string | null) => void;
}

/** For whom it is reported, asked only of those who may report for somebody. */
export function ForWhom({ me, value, onChange }: ForWhomProps) {
  if (!me?.actsFor.length) return null;
  return (
    <Field label="替谁报" hint="自己的事不用选" note={value ? '这件事算他报的，他会收到通知' : undefined}>
      <Chips
        columns={2}
        options={me.actsFor.map(({ id, name }) => ({ key: id, words: name || '一位邻居' }))}
        value={value ? [value] : []}
        onChange={([chosen]) => onChange(chosen ?? null)}
      />
    </Field>
  );
}
