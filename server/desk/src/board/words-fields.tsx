import type { TicketDetail } from '@linli/shared/ticket/ticket.contract';
import { moveCopy, type MoveCopy, type StaffMove } from '@linli/shared/ticket/move-form.words';
import { carries } from '@linli/shared/ticket/move-draft';
import { CheckField, TextField } from '../parts/field';
import type { Moving } from './use-move';

interface WordsFieldsProps {
  move: StaffMove;
  ticket: TicketDetail;
  moving: Moving;
}

/** The words of a move, and what neighbours get to see. */
export function WordsFields({ move, ticket, moving: { meant, value, wrong, change } }: WordsFieldsProps) {
  const { words }: MoveCopy = moveCopy[meant];
  const shown = ticket.category.visibility === 'public';
  return (
    <>
      {words && (
        <TextField
          label={words.label}
          hint={[words.hint, words.note].filter(Boolean).join('，')}
          empty={words.empty}
          lines={3}
          max={500}
          value={value.words}
          error={wrong.words}
          onChange={(typed) => change({ words: typed })}
        />
      )}
      {(shown || move === 'progress') && carries(move, 'line') && (
        <TextField
          label={shown ? '给全楼看的一句话' : '进展，一句话'}
          hint={shown ? '楼门口的页面上看得到，别写人名和门牌' : '报事的邻居看得到，全楼看不到'}
          max={60}
          value={value.line}
          error={wrong.line}
          onChange={(line) => change({ line })}
        />
      )}
      {shown && carries(move, 'show') && (
        <CheckField
          label="原话和照片也给邻居看（看过没有别人的隐私）"
          on={value.show ?? ticket.shown}
          onChange={(show) => change({ show })}
        />
      )}
    </>
  );
}
