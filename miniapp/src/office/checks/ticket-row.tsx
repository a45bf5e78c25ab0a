import type { CheckItem } from '@linli/shared/check/check.contract';
import { plateWords } from '@linli/shared/place/place.words';
import { ListRow } from '../../parts/list-row';
import { go } from '../../platform/go';

/** The matter that something belongs to; opens it. */
export const TicketRow = ({ ticket: { id, number, category, plate } }: Pick<CheckItem, 'ticket'>) => (
  <ListRow
    plain
    title={plateWords(plate)}
    note={`${category} · 编号 ${number}`}
    onTap={() => go('worker/ticket', { id })}
  />
);
