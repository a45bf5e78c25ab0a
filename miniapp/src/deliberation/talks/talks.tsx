import { View } from '@tarojs/components';
import { useState } from 'react';
import { momentWords } from '@linli/shared/deadline/deadline.words';
import { pollOfficeApi } from '@linli/shared/poll/poll.api';
import { turnoutWords } from '@linli/shared/poll/poll.words';
import { talkApi } from '@linli/shared/talk/talk.api';
import type { OfficeTalks } from '@linli/shared/talk/talk.contract';
import type { TalkMove } from '@linli/shared/talk/talk.rules';
import { talkMoveWords } from '@linli/shared/talk/talk.words';
import { topicApi } from '@linli/shared/topic/topic.api';
import { Blank } from '../../parts/blank';
import { BottomBar } from '../../parts/bottom-bar';
import { Button } from '../../parts/button';
import { Card } from '../../parts/card';
import { ListRow } from '../../parts/list-row';
import { Loading } from '../../parts/loading';
import { Page } from '../../parts/page';
import { StatusPill } from '../../parts/pill';
import { Section } from '../../parts/section';
import { StaleStrip } from '../../parts/stale-strip';
import { call } from '../../platform/call';
import { go } from '../../platform/go';
import { useRemote } from '../../platform/use-remote';
import { TalkCard } from '../talk-card';
import { GroupTopics } from './group-topics';
import { AskSheet } from './ask-sheet';
import { MoveSheet } from './move-sheet';

type Line = OfficeTalks['talks'][number];

/** What waits for my side's word, the other talks of my places, and asking for one. */
export function Talks() {
  const remote = useRemote(async () => {
    const [talks, polls, form, run] = await Promise.all([
      call(talkApi.office),
      call(pollOfficeApi.list),
      call(topicApi.form),
      call(topicApi.list, { query: { view: 'group' } }),
    ]);
    return {
      ...talks,
      menus: polls.polls.filter(({ owes }) => owes),
      groups: form.groups,
      topics: run.topics,
    };
  }, []);
  const [asking, setAsking] = useState(false);
  const [moving, setMoving] = useState<{ talk: Line; move: TalkMove } | null>(null);
  const { value, reload } = remote;
  if (!value)
    return (
      <Page>
        <Loading remote={remote} />
      </Page>
    );
  const { talks, asks, today, menus, groups, topics } = value;
  const waiting = talks.filter(({ moves }) => moves.length > 0);
  const others = talks.filter(({ moves }) => moves.length === 0);
  return (
    <Page
      strip={remote.trouble && <StaleStrip reload={reload} />}
      bar={
        asks.length > 0 && (
          <BottomBar>
            <Button big wide onTap={() => setAsking(true)}>
              请对方来谈
            </Button>
          </BottomBar>
        )
      }
    >
      {talks.length + menus.length + groups.length === 0 && (
        <Blank
          kind="empty"
          title={asks.length > 0 ? '还没有协商' : '您没有代表哪一方'}
          words={
            asks.length > 0
              ? '想和对方谈什么，从下面请他们来；到期没有答复，居民看得到。'
              : '代表物业、业委会、好商议小组或者社区的人，在这里答复协商和点单。'
          }
        />
      )}
      <GroupTopics groups={groups} topics={topics} now={value.now} />
      {menus.length > 0 && (
        <Section title="居民点的单，等物业答复" aside={`${menus.length} 份`}>
          <Card flush>
            {menus.map((menu) => (
              <ListRow
                key={menu.id}
                title={menu.title}
                note={`${turnoutWords(menu)} · ${momentWords(new Date(menu.closesAt))}截止的`}
                side={menu.late && <StatusPill look="over" icon="over" words="过期" />}
                onTap={() => go('deliberation/poll', { id: menu.id })}
              />
            ))}
          </Card>
        </Section>
      )}
      {waiting.length > 0 && (
        <Section title="等我们这一方" aside={`${waiting.length} 件`}>
          {waiting.map((talk) => (
            <TalkCard key={talk.id} talk={talk}>
              {talk.moves.map((move, at) => (
                <View key={move} className="mt2">
                  <Button
                    kind={at === 0 && move !== 'withdraw' ? 'main' : 'line'}
                    wide
                    label={`${talkMoveWords[move]}：${talk.title}`}
                    onTap={() => setMoving({ talk, move })}
                  >
                    {talkMoveWords[move]}
                  </Button>
                </View>
              ))}
            </TalkCard>
          ))}
        </Section>
      )}
      {others.length > 0 && (
        <Section title="别的协商" aside="居民都看得到">
          {others.map((talk) => (
            <TalkCard key={talk.id} talk={talk} />
          ))}
        </Section>
      )}
      {asking && <AskSheet asks={asks} onClose={() => setAsking(false)} reload={reload} />}
      {moving && <MoveSheet {...moving} today={today} onClose={() => setMoving(null)} reload={reload} />}
    </Page>
  );
}
