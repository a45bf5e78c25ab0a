import { Text } from '@tarojs/components';
import { useState } from 'react';
import { homeVoteApi } from '@linli/shared/home-vote/home-vote.api';
import type { HomeVotes } from '@linli/shared/home-vote/home-vote.contract';
import { homeVoteStateWords, lastMoment, notStatutoryWords } from '@linli/shared/home-vote/home-vote.words';
import { Blank } from '../../parts/blank';
import { Button } from '../../parts/button';
import { Card } from '../../parts/card';
import { ListRow } from '../../parts/list-row';
import { Loading } from '../../parts/loading';
import { Page } from '../../parts/page';
import { PersonPage } from '../../parts/person-page';
import { StaleStrip } from '../../parts/stale-strip';
import { call } from '../../platform/call';
import { go } from '../../platform/go';
import { useRemote } from '../../platform/use-remote';
import { MakeSheet } from './make-sheet';

/** Secret votes of my homes, of boxes that I keep, and of places that I steer. */
export default function SecretVotesPage() {
  return <PersonPage words="登录以后能看到您家可以投的票。">{() => <Votes />}</PersonPage>;
}

function Votes() {
  const [making, setMaking] = useState(false);
  const remote = useRemote(() => call(homeVoteApi.list), []);
  const { value, trouble, reload } = remote;
  return (
    <Page strip={value && trouble && <StaleStrip reload={reload} />}>
      <Text className="line quiet">{`每户一票，选了什么谁也看不到。${notStatutoryWords}。`}</Text>
      {value?.mayMake && (
        <Button icon="add" onTap={() => setMaking(true)}>
          发起一次
        </Button>
      )}
      {!value && <Loading remote={remote} />}
      {value?.votes.length === 0 && <Blank kind="empty" title="现在没有要投的" words="有的话会列在这里。" />}
      {value && value.votes.length > 0 && (
        <Card flush className="mt3">
          {value.votes.map((vote) => (
            <ListRow
              key={vote.id}
              icon="write"
              title={vote.title}
              note={noteOf(vote)}
              onTap={() => go('deliberation/secret-vote', { id: vote.id })}
            />
          ))}
        </Card>
      )}
      {making && (
        <MakeSheet onClose={() => setMaking(false)} onDone={(id) => go('deliberation/secret-vote', { id })} />
      )}
    </Page>
  );
}

const noteOf = ({ todo, teller, place, state, closesAt }: HomeVotes['votes'][number]): string =>
  [
    todo && '您家还没投',
    teller && '您是监票人',
    place,
    state === 'running' ? `${lastMoment(closesAt)}截止` : homeVoteStateWords[state],
  ]
    .filter(Boolean)
    .join(' · ');
