import { dayWords } from '@linli/shared/deadline/deadline.words';
import type { ActionLine } from '@linli/shared/meeting/minutes.contract';
import { Card } from '../../parts/card';
import { ListRow } from '../../parts/list-row';
import { StatusPill } from '../../parts/pill';
import { Section } from '../../parts/section';

/** What was agreed that somebody does, and how far it is. */
export function Actions({ actions }: { actions: readonly ActionLine[] }) {
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
