import { Text, View } from '@tarojs/components';
import type { PollOption } from '@linli/shared/poll/poll.contract';
import type { PollKind } from '@linli/shared/poll/poll.rules';
import { priceWords } from '@linli/shared/poll/poll.words';
import { classes } from '../../parts/classes';
import { Tap } from '../../parts/tap';

interface OptionRowProps {
  option: PollOption;
  kind: PollKind;
  /** Its place among what is chosen, from 0; negative where it is not. */
  place: number;
  onTap: () => void;
}

/** An option with its price and note; chosen ones of an order show their number. */
export function OptionRow({ option: { name, note, price, unit }, kind, place, onTap }: OptionRowProps) {
  const on = place >= 0;
  const said = [price !== null && priceWords(price, unit), note].filter(Boolean).join(' · ');
  return (
    <Tap
      className={classes('pick', on && 'is-on')}
      role={kind === 'one' ? 'radio' : 'checkbox'}
      checked={on}
      label={kind === 'rank' && on ? `第 ${place + 1}：${name}` : undefined}
      onTap={onTap}
    >
      {kind === 'rank' ? (
        <View className={classes('poll__place', on && 'is-on')}>
          <Text>{on ? `${place + 1}` : ''}</Text>
        </View>
      ) : (
        <View className={classes('pick__dot', kind !== 'one' && 'poll__box')} />
      )}
      <View className="grow">
        <Text className="line strong">{name}</Text>
        {said && <Text className="pick__words">{said}</Text>}
      </View>
    </Tap>
  );
}
