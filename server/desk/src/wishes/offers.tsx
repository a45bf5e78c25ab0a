import { useState } from 'react';
import { whenWords } from '@linli/shared/deadline/deadline.words';
import { offerApi } from '@linli/shared/offer/offer.api';
import type { Candidates } from '@linli/shared/offer/offer.contract';
import type { OfferKind } from '@linli/shared/offer/offer.rules';
import { offerStateWords } from '@linli/shared/offer/offer.words';
import { Button } from '../parts/button';
import { toast } from '../parts/toast';
import { TroubleLine } from '../parts/trouble-line';
import { Waiting } from '../parts/waiting';
import { call } from '../platform/call';
import { useAsk } from '../platform/use-ask';
import { useForm } from '../platform/use-form';
import { AskDialog } from './ask-dialog';
import { wishesChanged } from './use-wish-move';

const whom: Record<OfferKind, (name: string) => string> = {
  person: (name) => name,
  team: (name) => `队伍：${name}`,
  pool: () => '附近的邻居',
  second: (name) => `同行：${name}`,
};

/** Whom the community asks to take a wish, in which order and until when; and everything recalled at once. */
export function Offers({ id }: { id: string }) {
  const asked = useAsk(offerApi.candidates, { params: { id } }, { every: 60_000 });
  const [asking, setAsking] = useState(false);
  return (
    <section>
      <h3 className="beside__part">问谁愿意接</h3>
      <p className="quiet">只是问，接不接由本人；来不了不用说原因，也不留记录。</p>
      <Waiting asked={asked}>
        {(found) => (
          <>
            <Standing id={id} found={found} />
            <Button kind="line" icon="send" onPress={() => setAsking(true)}>
              {found.offers.length ? '改问别人' : '去问'}
            </Button>
            {asking && <AskDialog id={id} found={found} onClose={() => setAsking(false)} />}
          </>
        )}
      </Waiting>
    </section>
  );
}

function Standing({ id, found: { offers, now } }: { id: string; found: Candidates }) {
  const { value, trouble, busy, send } = useForm({});
  if (!offers.length) return null;
  const recall = async () => {
    if (!(await send(value, (key) => call(offerApi.recall, { params: { id }, body: {}, key })))) return;
    await wishesChanged();
    toast('都收回了');
  };
  return (
    <>
      <ol className="wishes-offers">
        {offers.map(({ id: offer, kind, to, state, due }) => (
          <li key={offer}>
            {whom[kind](to || '没留称呼')}
            <span className="quiet">
              {' '}
              {offerStateWords[state]}
              {due && `，等到 ${whenWords(new Date(due), new Date(now))}`}
            </span>
          </li>
        ))}
      </ol>
      <Button kind="plain" icon="returned" busy={busy} onPress={recall}>
        都收回
      </Button>
      <TroubleLine trouble={trouble} />
    </>
  );
}
