import { View } from '@tarojs/components';
import { momentWords } from '@linli/shared/deadline/deadline.words';
import type { Orders } from '@linli/shared/offer/offer.contract';
import { claimLife, type ClaimState } from '@linli/shared/wish/claim.rules';
import { minutesWords } from '@linli/shared/wish/card.words';
import { claimLook } from '@linli/shared/wish/claim.words';
import { Icon } from '../../parts/icon';
import { ListRow } from '../../parts/list-row';
import { StatusPill } from '../../parts/pill';
import { go } from '../../platform/go';

/** Another promise of mine: when, where, and how it stands. */
export function PromiseRow({ claim: { wish, agreed, state } }: { claim: Orders['claims'][number] }) {
  const when = agreed ? momentWords(new Date(agreed)) : '还没约时间';
  const note = [when, wish.place, wish.minutes !== null && minutesWords(wish.minutes)]
    .filter(Boolean)
    .join(' · ');
  return (
    <ListRow
      lead={
        <View className="tile">
          <Icon name={wish.icon} />
        </View>
      }
      title={wish.title}
      note={note}
      side={isClaimState(state) && <StatusPill {...claimLook(state)} />}
      onTap={() => go('resident/wish', { id: wish.id })}
    />
  );
}

/** A newer server may know more states. */
const isClaimState = (state: string): state is ClaimState =>
  [...claimLife.start, ...claimLife.ends, 'agreed', 'under_way', 'done'].includes(state);
