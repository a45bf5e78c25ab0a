import { Text, View } from '@tarojs/components';
import { homeVoteApi } from '@linli/shared/home-vote/home-vote.api';
import type { HomeVotePage } from '@linli/shared/home-vote/home-vote.contract';
import {
  homeVoterWords,
  lastMoment,
  homeVoteStateWords,
  notStatutoryWords,
  noVoiceWords,
} from '@linli/shared/home-vote/home-vote.words';
import { Button } from '../../parts/button';
import { Card } from '../../parts/card';
import { Loading } from '../../parts/loading';
import { Page } from '../../parts/page';
import { ReadAloud } from '../../parts/read-aloud';
import { Section } from '../../parts/section';
import { StaleStrip } from '../../parts/stale-strip';
import { call } from '../../platform/call';
import { go } from '../../platform/go';
import { useRemote } from '../../platform/use-remote';
import { ownBallot } from '../secret/casting';
import { SecretPanel } from '../secret/secret-panel';
import { OnPaper } from './on-paper';

/** The vote with a panel for each of my homes. */
export function HomeVote({ id }: { id: string }) {
  const remote = useRemote(() => call(homeVoteApi.page, { params: { id } }), [id]);
  const { value, reload } = remote;
  return (
    <Page strip={value && remote.trouble && <StaleStrip reload={reload} />}>
      {value ? <Shown vote={value} reload={reload} /> : <Loading remote={remote} />}
    </Page>
  );
}

function Shown({
  vote: { id, title, words, place, state, who, closesAt, slots, teller, mayHandIn },
  reload,
}: {
  vote: HomeVotePage;
  reload: () => Promise<void>;
}) {
  return (
    <>
      <Card>
        <Text className="line strong">{title}</Text>
        {words && <Text className="line">{words}</Text>}
        <ReadAloud words={() => [title, words, `${lastMoment(closesAt)}截止`].filter(Boolean).join('。')} />
        <Text className="line t-small quiet">
          {`${place} · ${homeVoteStateWords[state]} · ${lastMoment(closesAt)}截止`}
        </Text>
        <Text className="line t-small quiet">{`${homeVoterWords[who]}。${notStatutoryWords}。`}</Text>
      </Card>
      {slots.length === 0 && <Text className="line quiet mt3">{noVoiceWords[who]}</Text>}
      {slots.map((slot) => (
        <Section
          key={slot.id}
          title={slots.length > 1 ? slot.name : '您家的一票'}
          aside={slots.length > 1 ? undefined : slot.name}
        >
          {state === 'running' || ownBallot(id, slot.id) ? (
            <SlotPanel voteId={id} slot={slot} />
          ) : (
            <Text className="line quiet">
              {slot.taken ? '投票结束了，您家投过。' : '投票结束了，您家没有投。'}
            </Text>
          )}
        </Section>
      ))}
      {mayHandIn && <OnPaper voteId={id} reload={reload} />}
      <View className="mt3">
        <Button kind="line" wide onTap={() => go('deliberation/trackers', { id })}>
          查票、看投了多少
        </Button>
      </View>
      {teller && (
        <View className="mt2">
          <Button kind="line" wide onTap={() => go('deliberation/box', { id })}>
            我是监票人
          </Button>
        </View>
      )}
    </>
  );
}

/** A slot that another phone took has nothing to choose here. */
const SlotPanel = ({
  voteId,
  slot: { id, taken },
}: {
  voteId: string;
  slot: HomeVotePage['slots'][number];
}) =>
  taken && !ownBallot(voteId, id) ? (
    <Text className="line quiet">
      {taken === 'paper'
        ? '您家领了纸票，请投到社区的票箱里。'
        : '您家的票已经在另一台手机上领了，一户只能领一次。'}
    </Text>
  ) : (
    <SecretPanel voteId={voteId} slotId={id} />
  );
