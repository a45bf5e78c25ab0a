import { View } from '@tarojs/components';
import { useState } from 'react';
import { pollOfficeApi as api } from '@linli/shared/poll/poll.api';
import type { OfficePolls } from '@linli/shared/poll/poll.contract';
import { steering } from '@linli/shared/people/people.rules';
import { notAVoteWords, pollStateWords, turnoutWords } from '@linli/shared/poll/poll.words';
import { Blank } from '../../parts/blank';
import { Button } from '../../parts/button';
import { Card } from '../../parts/card';
import { ListRow } from '../../parts/list-row';
import { Loading } from '../../parts/loading';
import { Page } from '../../parts/page';
import { StatusPill } from '../../parts/pill';
import { Section } from '../../parts/section';
import { StaleStrip } from '../../parts/stale-strip';
import { TroubleLine } from '../../parts/trouble-line';
import { call } from '../../platform/call';
import { go } from '../../platform/go';
import { useSending } from '../../platform/sending';
import { toast } from '../../platform/toast';
import { useMe } from '../../platform/use-me';
import { useRemote } from '../../platform/use-remote';
import { MakeSheet } from './make-sheet';
import { PetitionRows } from './petition-rows';

/** My consultations, ended by a press, and a new one. */
export function Polls() {
  const remote = useRemote(() => call(api.list), []);
  const [making, setMaking] = useState(false);
  const steers = useMe()?.posts.some(({ permission }) => steering.includes(permission));
  const { trouble, send } = useSending([]);
  const { value, reload } = remote;
  if (!value)
    return (
      <Page>
        <Loading remote={remote} />
      </Page>
    );
  async function close({ id }: OfficePolls['polls'][number]) {
    if (!(await send({}, (key) => call(api.close, { params: { id }, key })))) return;
    toast('结束了，结果公布了');
    await reload();
  }
  const { polls, places } = value;
  return (
    <Page strip={remote.trouble && <StaleStrip reload={reload} />}>
      {polls.length === 0 && <Blank kind="empty" title="还没有问过大家" words={notAVoteWords} />}
      {polls.length > 0 && (
        <Section title="问过的" aside={notAVoteWords}>
          <Card flush>
            {polls.map((poll) => (
              <ListRow
                key={poll.id}
                title={poll.title}
                note={`${pollStateWords[poll.state]} · ${turnoutWords(poll)}`}
                side={poll.late && <StatusPill look="over" icon="over" words="物业过期没答复" />}
                onTap={() => go('deliberation/poll', { id: poll.id })}
              />
            ))}
          </Card>
        </Section>
      )}
      {polls
        .filter(({ state }) => state === 'open')
        .map((poll) => (
          <View key={poll.id} className="mt2">
            <Button kind="line" wide label={`现在结束：${poll.title}`} onTap={() => close(poll)}>
              {`现在结束：${poll.title}`}
            </Button>
          </View>
        ))}
      <TroubleLine trouble={trouble} />
      {steers && <PetitionRows />}
      {places.length > 0 && (
        <View className="mt3">
          <Button wide onTap={() => setMaking(true)}>
            问一问大家
          </Button>
        </View>
      )}
      {making && <MakeSheet places={places} onClose={() => setMaking(false)} reload={reload} />}
    </Page>
  );
}
