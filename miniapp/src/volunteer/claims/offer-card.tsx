import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { endWords } from '@linli/shared/deadline/deadline.words';
import { offerApi } from '@linli/shared/offer/offer.api';
import type { Orders } from '@linli/shared/offer/offer.contract';
import { offerKindWords, whyWords } from '@linli/shared/offer/offer.words';
import { aboutWords } from '@linli/shared/wish/card.words';
import { wishApi } from '@linli/shared/wish/wish.api';
import type { WishDetail } from '@linli/shared/wish/wish.contract';
import { Actions } from '../../parts/actions';
import { Button } from '../../parts/button';
import { Card } from '../../parts/card';
import { ClaimSheet } from '../../parts/claim-sheet';
import { CompanionCode } from '../../parts/companion-code';
import { TroubleLine } from '../../parts/trouble-line';
import { call } from '../../platform/call';
import { useSending } from '../../platform/sending';
import { toast } from '../../platform/toast';

interface OfferCardProps {
  offer: Orders['offers'][number];
  now: string;
  reload: () => Promise<void>;
}

/** Something I am asked to take: what, why me, until when; a no costs nothing and is not kept. */
export function OfferCard({ offer, now, reload }: OfferCardProps) {
  const [wish, setWish] = useState<WishDetail | null>(null);
  const [code, setCode] = useState<string | null>(null);
  const { trouble, send } = useSending([]);
  const params = { id: offer.id };
  async function decline() {
    const no = { accept: false };
    if (!(await send({}, (key) => call(offerApi.answer, { params, body: no, key })))) return;
    toast('好，没关系');
    await reload();
  }
  /** What is asked of whoever takes it is on its own page. */
  async function look() {
    const seen = await send({}, () => call(wishApi.detail, { params: { id: offer.wish.id } }));
    if (seen) setWish(seen);
  }
  const why = whyWords(offer);
  const from = [offer.by, offerKindWords[offer.kind], offer.team].filter(Boolean).join(' · ');
  return (
    <Card className="mt2">
      <Text className="line strong">{offer.wish.title}</Text>
      <Text className="line t-small quiet">{aboutWords(offer.wish)}</Text>
      <Text className="line t-small quiet">{from}</Text>
      {why && <Text className="line t-small">{`为什么问您：${why}`}</Text>}
      {offer.due && (
        <Text className="line t-small quiet">
          {`${endWords(new Date(offer.due), new Date(now))} 前回个话就行，不回就问别人`}
        </Text>
      )}
      <TroubleLine trouble={trouble} />
      <View className="mt2">
        <Actions
          second={
            <Button kind="line" label={`${offer.wish.title}，这次不方便`} onTap={decline}>
              这次不方便
            </Button>
          }
        >
          <Button label={`我来：${offer.wish.title}`} onTap={look}>
            我来
          </Button>
        </Actions>
      </View>
      {wish && (
        <ClaimSheet
          wish={offer.kind === 'second' ? { ...wish, pair: false } : wish}
          now={wish.now}
          lockUntil={wish.claim.lockUntil}
          needsConsent={wish.claim.needsConsent}
          onClose={() => setWish(null)}
          claim={async (ask, key) => {
            const body = { accept: true, ...ask };
            const made = await call(offerApi.answer, { params, body, key });
            setWish(null);
            setCode(made.companionCode);
            toast('接好了，谢谢您');
            if (!made.companionCode) await reload();
            return made;
          }}
        />
      )}
      {code && (
        <CompanionCode
          code={code}
          onClose={() => {
            setCode(null);
            void reload();
          }}
        />
      )}
    </Card>
  );
}
