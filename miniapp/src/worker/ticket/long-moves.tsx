import { projectKindWords } from '@linli/shared/ticket/ticket.words';
import type { TicketDetail } from '@linli/shared/ticket/ticket.contract';
import { Card } from '../../parts/card';
import { LongMatter } from '../../parts/long-matter';
import { Section } from '../../parts/section';
import { longMovesOf, MoveRows } from './moves';

/** The plan of a long matter, and what can be done about it, or how a matter becomes one. */
export function LongMoves({ ticket }: { ticket: TicketDetail }) {
  const { project, now } = ticket;
  const moves = longMovesOf(ticket);
  if (!project && moves.length === 0) return null;
  return (
    <Section title="长期办理" aside={project && projectKindWords[project.kind]}>
      {project && (
        <Card className={moves.length > 0 ? 'mb3' : undefined}>
          <LongMatter project={project} now={now} />
        </Card>
      )}
      {moves.length > 0 && <MoveRows ticket={ticket} moves={moves} />}
    </Section>
  );
}
