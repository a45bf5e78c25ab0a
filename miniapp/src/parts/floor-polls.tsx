import type { MeetingPage } from '@linli/shared/meeting/meeting.contract';
import { notAVoteWords, pollStateWords } from '@linli/shared/poll/poll.words';
import { go } from '../platform/go';
import { Button } from './button';
import { Card } from './card';
import { ListRow } from './list-row';
import { Section } from './section';

interface FloorPollsProps extends Pick<MeetingPage, 'polls'> {
  /** Asking another one, for whoever runs the meeting. */
  onAsk?: false | (() => void);
}

/** What is asked on the floor of a meeting: answered on its own page while answers are taken, with the result there afterwards. */
export const FloorPolls = ({ polls, onAsk }: FloorPollsProps) =>
  (polls.length > 0 || onAsk) && (
    <Section
      title="会上问一问"
      aside={
        onAsk ? (
          <Button small kind="line" onTap={onAsk}>
            问一问
          </Button>
        ) : (
          notAVoteWords
        )
      }
    >
      {polls.length > 0 && (
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
      )}
    </Section>
  );
