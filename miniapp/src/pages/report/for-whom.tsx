import { mandateApi } from '@linli/shared/mandate/mandate.api';
import { Chips } from '../../parts/chips';
import { Field } from '../../parts/field';
import { call } from '../../platform/call';
import { useRemote } from '../../platform/use-remote';

interface ForWhomProps {
  value: string | null;
  onChange: (mandateId: string | null) => void;
}

/** For whom it is reported, asked only of those who may report for somebody. */
export function ForWhom({ value, onChange }: ForWhomProps) {
  const { value: all } = useRemote(() => call(mandateApi.all), []);
  const held = all?.held.filter(({ scopes }) => scopes.includes('report')) ?? [];
  if (held.length === 0) return null;
  return (
    <Field label="替谁报" hint="自己的事不用选" note={value ? '这件事算他报的，他会收到通知' : undefined}>
      <Chips
        columns={2}
        options={held.map(({ id, name }) => ({ key: id, words: name || '一位邻居' }))}
        value={value ? [value] : []}
        onChange={([chosen]) => onChange(chosen ?? null)}
      />
    </Field>
  );
}
