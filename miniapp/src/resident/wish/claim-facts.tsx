import { Text, View } from '@tarojs/components';
import { momentWords, whenWords } from '@linli/shared/deadline/deadline.words';
import type { ClaimView } from '@linli/shared/wish/claim.contract';
import { companionWords, confirmedWayWords } from '@linli/shared/wish/claim.words';
import type { WishDetail } from '@linli/shared/wish/wish.contract';
import { Choice } from '../../parts/choice';
import { Field } from '../../parts/field';
import { Strip } from '../../parts/strip';
import type { ClaimMoves } from './use-claim-moves';

interface ClaimFactsProps {
  claim: ClaimView;
  wish: WishDetail;
  moves: ClaimMoves;
}

const companions = (['arrange', 'own'] as const).map((key) => ({ key, words: companionWords[key] }));

/** What both sides know of a promise, in lines, and who comes along. */
export function ClaimFacts({ claim, wish, moves }: ClaimFactsProps) {
  const { proposed, pair, second, openMoves, companion, lockUntil } = claim;
  return (
    <View>
      {factsOf(claim, wish).map((line) => (
        <Text key={line} className="line t-small quiet">
          {line}
        </Text>
      ))}
      {lockUntil && (
        <Text className="line t-small quiet">{`留到 ${whenWords(new Date(lockUntil), new Date(wish.now))}，先约个时间`}</Text>
      )}
      {proposed && (
        <View className="mt2">
          <Strip kind="notice" icon="calendar">
            {`${proposed.yours ? '您提了' : '对方提了'} ${momentWords(new Date(proposed.at))}，${proposed.yours ? '等对方点头' : '行不行点一下'}`}
          </Strip>
        </View>
      )}
      {pair && second && (
        <View className="mt2">
          <Strip kind="old" icon="people">{`同伴是${second}，两人一起进门`}</Strip>
        </View>
      )}
      {pair && !second && openMoves.includes('companion') && (
        <Field label="同伴" hint="要两个人一起去">
          <Choice
            options={companions}
            value={companion}
            onChange={(chosen) => void moves.move('companion', { companion: chosen })}
          />
        </Field>
      )}
      {pair && !second && !openMoves.includes('companion') && (
        <Text className="line t-small quiet">同伴还没定，社区在安排</Text>
      )}
    </View>
  );
}

const factsOf = (
  { who, part, team, coordinator, minutes, way, thanks, begun, state }: ClaimView,
  { now, hands }: Pick<WishDetail, 'now' | 'hands'>,
) =>
  [
    part === 'claimer' || part === 'second' ? who && `去帮：${who}` : team && `来自${team}`,
    coordinator && hands > 1 && part === 'claimer' && '您是这几个人里牵头的，帮大家约个时间',
    state === 'under_way' &&
      (begun.claimer ?? begun.wisher) &&
      `${whenWords(new Date(begun.claimer ?? begun.wisher ?? now), new Date(now))} 开始的`,
    minutes !== null && `用了 ${minutes} 分钟`,
    way && confirmedWayWords[way],
    thanks && `“${thanks}”`,
  ].filter((line) => typeof line === 'string');
