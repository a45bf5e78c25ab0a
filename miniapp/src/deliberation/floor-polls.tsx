import type { MeetingPage } from '@linli/shared/meeting/meeting.contract';
import { notAVoteWords, pollStateWords } from '@linli/shared/poll/poll.words';
import { Card } from '../parts/card';
import { ListRow } from '../parts/list-row';
import { Section } from '../parts/section';
import { go } from '../platform/go';

/** What is asked on the floor of a meeting: answered on its own page while answers are taken, with the result there afterwards. */
export const FloorPolls = ({ polls }: Pick<MeetingPage, 'polls'>) =>
  polls.length > 0 && (
    <Section title="会上问一问" aside={notAVoteWords}>
      <Card flush>
        {polls.map(({ id, title, state, people }) => (
          <ListRow
            key={id}
            icon="write"
            title={title}
            note={`${pollStateWords[state]} · ${people} 人答了`}
            onTap={() => go('deliberation/poll', { id })}
          />
        ))}
      </Card>
    </Section>
  );
