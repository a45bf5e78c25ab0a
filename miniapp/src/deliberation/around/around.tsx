import { Text, View } from '@tarojs/components';
import { momentWords } from '@linli/shared/deadline/deadline.words';
import { petitionApi } from '@linli/shared/petition/petition.api';
import { petitionMatterWords, petitionStateWords, supportWords } from '@linli/shared/petition/petition.words';
import { pollApi } from '@linli/shared/poll/poll.api';
import { notAVoteWords, pollStateWords } from '@linli/shared/poll/poll.words';
import { talkApi } from '@linli/shared/talk/talk.api';
import { topicApi } from '@linli/shared/topic/topic.api';
import { Button } from '../../parts/button';
import { Card } from '../../parts/card';
import { ListRow } from '../../parts/list-row';
import { Loading } from '../../parts/loading';
import { Section } from '../../parts/section';
import { StaleStrip } from '../../parts/stale-strip';
import { call } from '../../platform/call';
import { go } from '../../platform/go';
import { useMe } from '../../platform/use-me';
import { useRemote } from '../../platform/use-remote';
import { TalkCard } from '../talk-card';

/** Consultations, what owners ask for together, and talks of a compound. */
export function Around({ place }: { place: string }) {
  const me = useMe();
  const remote = useRemote(async () => {
    const query = { place };
    const [polls, petitions, talks, mine, form] = await Promise.all([
      call(pollApi.at, { query }),
      call(petitionApi.at, { query }),
      call(talkApi.at, { query }),
      me ? call(talkApi.office) : null,
      me ? call(topicApi.form) : null,
    ]);
    const sides = mine !== null && (mine.asks.length > 0 || mine.talks.some(({ moves }) => moves.length > 0));
    const acts = sides || (form?.groups.length ?? 0) > 0;
    return { polls: polls.polls, petitions, talks: talks.talks, acts };
  }, [place, me?.id]);
  const { value, reload } = remote;
  if (!value) return <Loading remote={remote} />;
  const { polls, petitions, talks, acts } = value;
  return (
    <View>
      {remote.trouble && <StaleStrip reload={reload} />}
      <Section title="征询" aside={notAVoteWords}>
        <Card flush>
          {polls.map(({ id, title, state, people, closesAt }) => (
            <ListRow
              key={id}
              icon="write"
              title={title}
              note={`${pollStateWords[state]} · ${people} 人答了 · ${momentWords(new Date(closesAt))}截止`}
              onTap={() => go('deliberation/poll', { id })}
            />
          ))}
          {polls.length === 0 && <ListRow title="现在没有征询" />}
        </Card>
      </Section>
      <Section title="一户一票" aside="不记名，不代替业主表决">
        <Card flush>
          <ListRow icon="write" title="看您家能投的票" onTap={() => go('deliberation/secret-votes')} />
        </Card>
      </Section>
      <Section title="业主联名">
        <Card flush>
          {petitions.petitions.map((petition) => (
            <ListRow
              key={petition.id}
              icon="people"
              title={petitionMatterWords[petition.matter]}
              note={`${petitionStateWords[petition.state]} · ${supportWords(petition)}`}
              onTap={() => go('deliberation/petition', { id: petition.id })}
            />
          ))}
          {petitions.petitions.length === 0 && <ListRow title="现在没有联名" />}
        </Card>
        {petitions.place && petitions.mayMake && (
          <View className="mt2">
            <Button kind="line" wide onTap={() => go('deliberation/petition', { place })}>
              发起联名
            </Button>
          </View>
        )}
        {!petitions.mayMake && (
          <Text className="line t-small quiet mt2">
            联名要由这个小区的业主发起；租户和家人可以答征询、附议议题。
          </Text>
        )}
      </Section>
      <Section title="业主表决">
        <Card flush>
          <ListRow
            icon="gavel"
            title="我的表决"
            note="等我投票的，和我投过的"
            onTap={() => go('deliberation/votes')}
          />
          <ListRow
            icon="people"
            title="我的表决权"
            note="清册里写我有哪几套、多大面积、怎么算"
            onTap={() => go('deliberation/my-vote-right')}
          />
        </Card>
      </Section>
      <Section title="物业和业委会协商" aside="都公开">
        {(talks.length === 0 || acts) && (
          <Card flush>
            {acts && (
              <ListRow
                icon="talk"
                title="代表我们这一方"
                note="小组的议题，答复协商，请对方来谈"
                onTap={() => go('deliberation/talks')}
              />
            )}
            {talks.length === 0 && <ListRow title="还没有人提出协商" />}
          </Card>
        )}
        {talks.map((talk) => (
          <TalkCard key={talk.id} talk={talk} />
        ))}
      </Section>
    </View>
  );
}
