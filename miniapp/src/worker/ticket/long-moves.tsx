import { View } from '@tarojs/components';
import { projectKindWords } from '@linli/shared/ticket/ticket.words';
import type { TicketDetail } from '@linli/shared/ticket/ticket.contract';
import { Card } from '../../parts/card';
import { LongMatter } from '../../parts/long-matter';
import { Section } from '../../parts/section';
import { longMoves } from '../moves.words';
import { MoveRows } from './moves';

/** The plan of a long matter, and what can be done about it, or how a matter becomes one. */
export function LongMoves({ ticket }: { ticket: TicketDetail }) {
  const { project, now } = ticket;
  const rows = <MoveRows ticket={ticket} among={longMoves} />;
  if (!project && !ticket.openMoves.some((move) => longMoves.includes(move as never))) return null;
  return (
    <Section title="长期办理" aside={project && projectKindWords[project.kind]}>
      {project && (
        <Card>
          <LongMatter project={project} now={now} />
        </Card>
      )}
      <View className={project ? 'mt3' : undefined}>{rows}</View>
    </Section>
  );
}
