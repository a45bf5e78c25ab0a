import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { dayWords } from '@linli/shared/deadline/deadline.words';
import { homeWords } from '@linli/shared/home/home.words';
import { partyApi } from '@linli/shared/party/party.api';
import type { OwnPartyHomes } from '@linli/shared/party/party.contract';
import { partyHomeStateWords } from '@linli/shared/party/party.words';
import { Blank } from '../../parts/blank';
import { Button } from '../../parts/button';
import { CallRow } from '../../parts/call-row';
import { Card } from '../../parts/card';
import { Loading } from '../../parts/loading';
import { Section } from '../../parts/section';
import { StaleStrip } from '../../parts/stale-strip';
import { call } from '../../platform/call';
import { go } from '../../platform/go';
import { useRemote } from '../../platform/use-remote';
import { OfferSheet } from './offer-sheet';
import { WithdrawSheet } from './withdraw-sheet';

type OwnHome = OwnPartyHomes['homes'][number];
type Open = { what: 'offer' | 'withdraw'; home: OwnHome } | null;

/** My homes, what hangs at each door, and the two ways: offering it, and taking that back at once. */
export function PartyHomes() {
  const remote = useRemote(() => call(partyApi.ownHomes), []);
  const [open, setOpen] = useState<Open>(null);
  const { value, trouble, reload } = remote;
  if (!value) return <Loading remote={remote} />;
  const sheet = open && { home: open.home, onClose: () => setOpen(null), reload };
  return (
    <View>
      {trouble && <StaleStrip reload={reload} />}
      <Text className="line">挂不挂全凭自愿，牌子上只写门牌，不写谁是党员。随时可以撤回，不用说明理由。</Text>
      {value.homes.length === 0 && (
        <View>
          <Blank kind="empty" title="还没有入住" words="先申请入住，再登记党员户。" />
          <Button kind="line" wide onTap={() => go('resident/home')}>
            去申请入住
          </Button>
        </View>
      )}
      {value.homes.map((home) => (
        <HomeSection key={home.homeId} home={home} onOpen={(what) => setOpen({ what, home })} />
      ))}
      <View>
        {sheet && open.what === 'offer' && <OfferSheet {...sheet} />}
        {sheet && open.what === 'withdraw' && <WithdrawSheet {...sheet} />}
      </View>
    </View>
  );
}

function HomeSection({ home, onOpen }: { home: OwnHome; onOpen: (what: 'offer' | 'withdraw') => void }) {
  const { plate, room, offer, phone } = home;
  const stands = offer?.state === 'offered' || offer?.state === 'confirmed';
  return (
    <Section title={homeWords(plate, room)}>
      <Card>
        <Text className="line strong">{offer ? partyHomeStateWords[offer.state] : '没有登记'}</Text>
        {offer && <Text className="line t-small quiet">{dayWords(offer.day)}</Text>}
        {stands && !offer.mine && <Text className="line t-small quiet">是家里人登记的，由本人撤回。</Text>}
      </Card>
      {offer?.state === 'declined' && phone && (
        <Card flush className="mt2">
          <CallRow title="社区电话" phone={phone} note="想问为什么，打这个" />
        </Card>
      )}
      {!stands && (
        <View className="mt2">
          <Button kind="line" wide onTap={() => onOpen('offer')}>
            登记党员户
          </Button>
        </View>
      )}
      {stands && offer.mine && (
        <View className="mt2">
          <Button kind="line" wide onTap={() => onOpen('withdraw')}>
            撤回
          </Button>
        </View>
      )}
    </Section>
  );
}
