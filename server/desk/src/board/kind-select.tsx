import { dispatchApi } from '@linli/shared/dispatch/dispatch.api';
import type { TicketDetail } from '@linli/shared/ticket/ticket.contract';
import { SelectField } from '../parts/field';
import { useAsk } from '../platform/use-ask';

interface KindSelectProps {
  ticket: TicketDetail;
  value: string | null;
  error?: string;
  onChange: (category: string | null) => void;
}

/** Which kind of matter it really is. */
export function KindSelect({ ticket, value, error, onChange }: KindSelectProps) {
  const { data } = useAsk(dispatchApi.categories, { query: { place: ticket.plate.placeId } });
  const kinds = data?.categories.filter(({ code }) => code !== ticket.category.code) ?? [];
  const chosen = kinds.find(({ code }) => code === value);
  return (
    <SelectField
      label="其实是哪一类"
      hint={
        chosen?.visibility === 'staff'
          ? '这一类不公开，邻居马上看不到了。该别家办的会转过去，总期限不变'
          : '该别家办的会转过去，总期限不变'
      }
      options={kinds.map(({ code, name }) => ({ key: code, words: name }))}
      value={value}
      error={error}
      onChange={onChange}
    />
  );
}
