import { topicApi } from '@linli/shared/topic/topic.api';
import { call } from '../platform/call';
import { go } from '../platform/go';
import { useRemote } from '../platform/use-remote';
import { Card } from './card';
import { ListRow } from './list-row';

/** The topics that a matter became, and the way to make it one for those with the right; nothing where there is neither. */
export function TopicRows({ ticketId, title }: { ticketId: string; title: string }) {
  const { value } = useRemote(() => call(topicApi.ofTicket, { params: { id: ticketId } }), [ticketId]);
  if (!value || (!value.may && !value.topics.length)) return null;
  return (
    <Card flush className="mt3">
      {value.topics.map((topic) => (
        <ListRow
          key={topic.id}
          icon="people"
          title={topic.title}
          note="这件事变成的议题"
          onTap={() => go('deliberation/topic', { id: topic.id })}
        />
      ))}
      {value.may && (
        <ListRow
          icon="people"
          title="变成议题"
          note="和邻居一起商量、一起定"
          onTap={() => go('deliberation/topic-make', { ticket: ticketId, title })}
        />
      )}
    </Card>
  );
}
