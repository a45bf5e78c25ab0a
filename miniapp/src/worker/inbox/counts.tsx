import { Text, View } from '@tarojs/components';
import { urgencyWords } from '@linli/shared/deadline/deadline.words';
import type { Urgency } from '@linli/shared/deadline/meter.rules';
import type { Inbox } from '@linli/shared/ticket/ticket.contract';
import { aria } from '../../parts/aria';
import { classes } from '../../parts/classes';
import { Icon } from '../../parts/icon';
import { urgencyLooks } from '@linli/shared/ticket/meter.words';

/** How many are over, soon due, ample and paused. A count of nothing stays white; that nothing is paused is not said. */
export const Counts = ({ counts }: { counts: Inbox['counts'] }) => (
  <View className="counts mt1" {...aria({ role: 'group', label: '按期限分' })}>
    {shown(counts).map((urgency) => (
      <View
        key={urgency}
        className={classes('counts__one', counts[urgency] > 0 && `counts__one--${urgency}`)}
        {...aria({ role: 'img', label: `${urgencyWords[urgency]} ${counts[urgency]} 件` })}
      >
        <Text className="counts__figure">{counts[urgency]}</Text>
        <View className="counts__words">
          <Icon name={urgencyLooks[urgency].icon} className="counts__icon" />
          <Text>{urgencyWords[urgency]}</Text>
        </View>
      </View>
    ))}
  </View>
);

const shown = ({ hold }: Inbox['counts']): Urgency[] => [
  'over',
  'soon',
  'ample',
  ...(hold ? (['hold'] as const) : []),
];
