import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { amountWords, momentWords } from '@linli/shared/deadline/deadline.words';
import { MINUTE } from '@linli/shared/deadline/shanghai.rules';
import { aboutWords } from '@linli/shared/wish/card.words';
import { claimLook } from '@linli/shared/wish/claim.words';
import type { ClaimView } from '@linli/shared/wish/claim.contract';
import type { ClaimState } from '@linli/shared/wish/claim.rules';
import type { WishDetail } from '@linli/shared/wish/wish.contract';
import { Actions } from '../../parts/actions';
import { Button } from '../../parts/button';
import { Card } from '../../parts/card';
import { StatusPill } from '../../parts/pill';
import { PromiseSteps } from '../../parts/promise-steps';
import { Strip } from '../../parts/strip';
import { go } from '../../platform/go';
import { ReleaseSheet } from './release-sheet';

interface CurrentClaimProps {
  claim: ClaimView;
  wish: WishDetail;
  reload: () => Promise<void>;
}

/** The promise that comes first: how far it is, how long it is kept, who comes along, and the next step. */
export function CurrentClaim({ claim, wish, reload }: CurrentClaimProps) {
  const [giving, setGiving] = useState(false);
  const { state, agreed, lockUntil, second, openMoves } = claim;
  return (
    <Card look="now" className="mt3">
      <View className="between">
        <StatusPill {...claimLook(state)} />
        {lockUntil && <Text className="t-small quiet">{`还为您锁定 ${leftOf(lockUntil, wish.now)}`}</Text>}
      </View>
      <Text className="line t-title mt2">{wish.title}</Text>
      <Text className="line t-small quiet">
        {[agreed && momentWords(new Date(agreed)), aboutWords(wish)].filter(Boolean).join(' · ')}
      </Text>
      <PromiseSteps state={state} />
      {second && <Strip kind="old" icon="people">{`同伴是${second}，两人一起进门`}</Strip>}
      <View className="mt3">
        <Actions
          second={
            openMoves.includes('release') && (
              <Button kind="line" onTap={() => setGiving(true)}>
                放回去
              </Button>
            )
          }
        >
          <Button onTap={() => go('resident/wish', { id: wish.id })}>{nextWords[state] ?? '打开看看'}</Button>
        </Actions>
      </View>
      {giving && <ReleaseSheet claim={claim} onClose={() => setGiving(false)} reload={reload} />}
    </Card>
  );
}

const nextWords: Partial<Record<ClaimState, string>> = {
  held: '去约时间',
  agreed: '看约好的',
  under_way: '办好了去说一声',
  done: '等对方确认',
};

const leftOf = (until: string, now: string): string =>
  amountWords(Math.max(1, Math.floor((+new Date(until) - +new Date(now)) / MINUTE)), 1440);
