import type { ReactNode } from 'react';
import { momentWords } from '@linli/shared/deadline/deadline.words';
import { executionApi } from '@linli/shared/execution/execution.api';
import { executionWords } from '@linli/shared/execution/execution.words';
import { homeVoteApi } from '@linli/shared/home-vote/home-vote.api';
import { homeVoteStateWords } from '@linli/shared/home-vote/home-vote.words';
import { meetingApi } from '@linli/shared/meeting/meeting.api';
import { petitionApi } from '@linli/shared/petition/petition.api';
import { petitionMatterWords, petitionStateWords, supportWords } from '@linli/shared/petition/petition.words';
import { pollApi } from '@linli/shared/poll/poll.api';
import { notAVoteWords, pollStateWords } from '@linli/shared/poll/poll.words';
import { prereviewApi } from '@linli/shared/prereview/prereview.api';
import { soundingApi } from '@linli/shared/sounding/sounding.api';
import { heardWords, roundWords } from '@linli/shared/sounding/sounding.words';
import { voteApi } from '@linli/shared/vote/vote.api';
import { voteStateWords } from '@linli/shared/vote/vote.words';
import { Card } from '../../parts/card';
import { ListRow } from '../../parts/list-row';
import { Loading } from '../../parts/loading';
import { Section } from '../../parts/section';
import { call } from '../../platform/call';
import { go } from '../../platform/go';
import { useMe } from '../../platform/use-me';
import { useRemote } from '../../platform/use-remote';
import { Prereviews } from './prereviews';

/** Where a topic is talked over, asked about, voted on and brought to its end: each kind under its own name, never mixed. */
export function Beside({ id }: { id: string }) {
  const me = useMe();
  const remote = useRemote(async () => {
    const params = { id };
    const [meetings, polls, petitions, votes, homeVotes, execution, heard, prereviews] = await Promise.all([
      call(meetingApi.ofTopic, { params }),
      call(pollApi.ofTopic, { params }),
      call(petitionApi.ofTopic, { params }),
      call(voteApi.ofTopic, { params }),
      call(homeVoteApi.ofTopic, { params }),
      call(executionApi.ofTopic, { params }),
      call(soundingApi.ofTopic, { params }),
      call(prereviewApi.ofTopic, { params }),
    ]);
    return {
      ...{ ...meetings, ...polls, ...petitions, ...votes, ...heard },
      ...{ homeVotes: homeVotes.votes, execution, prereviews },
    };
  }, [id, me?.id]);
  const { value } = remote;
  if (!value) return remote.trouble ? <Loading remote={remote} /> : null;
  const { meetings, polls, petitions, votes, homeVotes, soundings, prereviews } = value;
  const { tasks, done } = value.execution;
  return (
    <>
      <Rows title="楼栋长先行议事" aside="一户一张，只公布总数" count={soundings.length}>
        {soundings.map((round) => (
          <ListRow
            key={round.id}
            icon="door"
            title={round.question}
            note={`${roundWords(round)} · ${heardWords(round)}`}
          />
        ))}
      </Rows>
      <Prereviews prereviews={prereviews} reload={remote.reload} />
      <Rows title="会" count={meetings.length}>
        {meetings.map((meeting) => (
          <ListRow
            key={meeting.id}
            icon="people"
            title={meeting.title}
            note={momentWords(new Date(meeting.startsAt))}
            onTap={() => go('deliberation/meeting', { id: meeting.id })}
          />
        ))}
      </Rows>
      <Rows title="征询" aside={notAVoteWords} count={polls.length}>
        {polls.map((poll) => (
          <ListRow
            key={poll.id}
            icon="write"
            title={poll.title}
            note={pollStateWords[poll.state]}
            onTap={() => go('deliberation/poll', { id: poll.id })}
          />
        ))}
      </Rows>
      <Rows title="业主联名" aside="不是附议，也不是表决" count={petitions.length}>
        {petitions.map((petition) => (
          <ListRow
            key={petition.id}
            icon="people"
            title={petitionMatterWords[petition.matter]}
            note={`${petitionStateWords[petition.state]} · ${supportWords(petition)}`}
            onTap={() => go('deliberation/petition', { id: petition.id })}
          />
        ))}
      </Rows>
      <Rows title="一户一票" aside="不记名，不代替业主表决" count={homeVotes.length}>
        {homeVotes.map((vote) => (
          <ListRow
            key={vote.id}
            icon="write"
            title={vote.title}
            note={homeVoteStateWords[vote.state]}
            onTap={() => go('deliberation/secret-vote', { id: vote.id })}
          />
        ))}
      </Rows>
      <Rows title="业主表决" count={votes.length}>
        {votes.map((vote) => (
          <ListRow
            key={vote.id}
            icon="gavel"
            title={vote.title}
            note={`${voteStateWords[vote.state]} · ${momentWords(new Date(vote.closesAt))}截止`}
            onTap={() => go('deliberation/vote', { id: vote.id })}
          />
        ))}
      </Rows>
      <Rows title="办事和评事" count={tasks.length}>
        <ListRow
          icon="done"
          title={executionWords(tasks.length, done)}
          note="谁办、哪天前办完、花多少钱，办完请大家评"
          onTap={() => go('deliberation/judge', { id })}
        />
      </Rows>
    </>
  );
}

interface RowsProps {
  title: string;
  aside?: string;
  count: number;
  children: ReactNode;
}

const Rows = ({ title, aside, count, children }: RowsProps) =>
  count > 0 && (
    <Section title={title} aside={aside}>
      <Card flush>{children}</Card>
    </Section>
  );
