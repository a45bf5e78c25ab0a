import type { Related, TicketDetail } from '@linli/shared/ticket/ticket.contract';
import { stateLook } from '@linli/shared/ticket/ticket.words';
import { Card } from '../../parts/card';
import { ListRow } from '../../parts/list-row';
import { Section } from '../../parts/section';
import { go } from '../../platform/go';

/** The larger matter this is a part of, or its parts, each with how it stands. */
export function RelatedRows({ ticket: { parent, children } }: { ticket: TicketDetail }) {
  if (!parent && children.length === 0) return null;
  return (
    <Section title={parent ? '并在这件大事里' : `一起办的 ${children.length} 件，要各自办结`}>
      <Card flush>{(parent ? [parent] : children).map(row)}</Card>
    </Section>
  );
}

const row = ({ id, number, title, state, outcome }: Related) => (
  <ListRow
    key={id}
    plain
    title={title}
    note={`编号 ${number} · ${stateLook({ state, outcome, cycle: 1 }, true).words}`}
    onTap={() => go('worker/ticket', { id })}
  />
);
