import { Text, View } from '@tarojs/components';
import { offerApi } from '@linli/shared/offer/offer.api';
import { wishApi } from '@linli/shared/wish/wish.api';
import { Blank } from '../../parts/blank';
import { Button } from '../../parts/button';
import { Card } from '../../parts/card';
import { ListRow } from '../../parts/list-row';
import { Loading } from '../../parts/loading';
import { Section } from '../../parts/section';
import { StaleStrip } from '../../parts/stale-strip';
import { call } from '../../platform/call';
import { go, goTab } from '../../platform/go';
import { useRefresh } from '../../platform/use-refresh';
import { useRemote } from '../../platform/use-remote';
import { ByCode } from './by-code';
import { CurrentClaim } from './current-claim';
import { OfferCard } from './offer-card';
import { PromiseRow } from './promise-row';

/** The promise that comes first in full, the others in rows; offers above, each free to decline. */
export function MyOrders() {
  const remote = useRemote(async () => {
    const orders = await call(offerApi.orders);
    const [first] = orders.claims;
    const current = first ? await call(wishApi.detail, { params: { id: first.wish.id } }) : null;
    return { ...orders, current };
  }, []);
  const { value, trouble, reload } = remote;
  useRefresh(reload);
  if (!value) return <Loading remote={remote} />;
  const { now, offers, claims, helps, current } = value;
  const [first, ...others] = claims;
  const claim = current?.claims.find(({ id }) => id === first?.id);
  const rows = claim ? others : claims;
  return (
    <View>
      {trouble && <StaleStrip reload={reload} />}
      {offers.length > 0 && (
        <Section title="想请您帮的" aside="接不接都行">
          {offers.map((offer) => (
            <OfferCard key={offer.id} offer={offer} now={now} reload={reload} />
          ))}
        </Section>
      )}
      {current && claim && <CurrentClaim claim={claim} wish={current} reload={reload} />}
      {rows.length > 0 && (
        <Card flush className="mt3">
          {rows.map((one) => (
            <PromiseRow key={one.id} claim={one} />
          ))}
        </Card>
      )}
      {helps.length > 0 && (
        <Section title="请您一起办的事">
          <Card flush>
            {helps.map(({ ticketId, number, category, place }) => (
              <ListRow
                key={ticketId}
                icon="doing"
                title={category}
                note={`${place} · ${number}`}
                onTap={() => go('worker/ticket', { id: ticketId })}
              />
            ))}
          </Card>
        </Section>
      )}
      {offers.length + claims.length + helps.length === 0 && (
        <Blank kind="empty" title="手上没有接的心愿" words="愿意的时候，从“心愿”里挑一个就行。">
          <Button kind="line" onTap={() => goTab('pages/wishes')}>
            看看心愿
          </Button>
        </Blank>
      )}
      <ByCode reload={reload} />
      <Text className="line t-small quiet mt3">全凭自愿。不接不用说明理由，不排名次，也没有任何影响。</Text>
    </View>
  );
}
