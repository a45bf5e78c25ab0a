import { callUp } from '../platform/door';
import { Button } from './button';
import { ListRow } from './list-row';

interface CallRowProps {
  title: string;
  note?: string | null;
  phone: string;
}

/** Someone to call: who, the number, and the button that dials it. */
export const CallRow = ({ title, note, phone }: CallRowProps) => (
  <ListRow
    title={title}
    note={note ? `${phone}，${note}` : phone}
    control={<Button kind="line" icon="phone" label={`打给${title}`} onTap={() => callUp(phone)} />}
  />
);
