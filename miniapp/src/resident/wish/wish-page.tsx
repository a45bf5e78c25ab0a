import { Text, View } from '@tarojs/components';
import { wishApi } from '@linli/shared/wish/wish.api';
import { waitedWords, wishLook } from '@linli/shared/wish/card.words';
import { Loading } from '../../parts/loading';
import { Page } from '../../parts/page';
import { StatusPill } from '../../parts/pill';
import { StaleStrip } from '../../parts/stale-strip';
import { call } from '../../platform/call';
import { useShareCard } from '../../platform/share';
import { useMe } from '../../platform/use-me';
import { useRemote } from '../../platform/use-remote';
import { ClaimCard } from './claim-card';
import { NeighbourBar } from './neighbour-bar';
import { OwnCard } from './own-card';
import { ShownCard } from './shown-card';
import { WishMoves } from './wish-moves';

/** A wish from its state to what the reader may do with it. */
export function WishPage({ id }: { id: string }) {
  const me = useMe();
  const remote = useRemote(() => call(wishApi.detail, { params: { id } }), [id, me?.id]);
  const { value: wish, trouble, reload } = remote;
  // a card in a chat says what neighbours see, and nothing before they see it
  const title = wish?.shown ? wish.title : null;
  useShareCard(title ? { title: `邻里心愿：${title}`, page: 'resident/wish', params: { id } } : null);
  if (!wish)
    return (
      <Page>
        <Loading remote={remote} />
      </Page>
    );
  return (
    <Page
      strip={trouble && <StaleStrip reload={reload} />}
      bar={<NeighbourBar wish={wish} me={me} reload={reload} />}
    >
      <View className="between mt1">
        <StatusPill {...wishLook(wish.state)} />
        {wish.state === 'open' && <Text className="t-small quiet">{waitedWords(wish.waited)}</Text>}
      </View>
      <Text className="line t-head mt1">{wish.title || '还没有标题的心愿'}</Text>
      <ShownCard wish={wish} />
      {wish.own && <OwnCard own={wish.own} wish={wish} />}
      {wish.claims.map((claim) => (
        <ClaimCard key={claim.id} claim={claim} wish={wish} reload={reload} />
      ))}
      <WishMoves wish={wish} reload={reload} />
    </Page>
  );
}
