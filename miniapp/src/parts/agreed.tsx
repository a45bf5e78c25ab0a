import { dayWords } from '@linli/shared/deadline/deadline.words';
import type { ActionLine } from '@linli/shared/meeting/minutes.contract';
import { Card } from './card';
import { ListRow } from './list-row';
import { StatusPill } from './pill';
import { Section } from './section';

interface ActionsProps {
  actions: readonly ActionLine[];
  /** To the matter that one became, for those who work on it. */
  onTicket?: (id: string) => void;
}

/** What was agreed that somebody does, and how far it is. */
export function Actions({ actions, onTicket }: ActionsProps) {
  if (!actions.length) return null;
  const done = actions.filter((one) => one.done).length;
  return (
    <Section title="定下来的事" aside={`办了 ${done}/${actions.length}`}>
      <Card flush>
        {actions.map(({ id, words, owner, dueOn, ticket, ...one }) => (
          <ListRow
            key={id}
            title={words}
            note={[owner, `${dayWords(dueOn)}前`, ticket && `${ticket.number} ${ticket.state}`]
              .filter(Boolean)
              .join(' · ')}
            {...(ticket && onTicket && { onTap: () => onTicket(ticket.id) })}
            side={
              one.done ? (
                <StatusPill look="done" icon="done" words="办好了" />
              ) : (
                one.late && <StatusPill look="over" icon="over" words="过期" />
              )
            }
          />
        ))}
      </Card>
    </Section>
  );
}
