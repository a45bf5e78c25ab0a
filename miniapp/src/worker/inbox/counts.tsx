import { Text, View } from '@tarojs/components';
import { urgencyWords } from '@linli/shared/deadline/deadline.words';
import type { Inbox } from '@linli/shared/ticket/ticket.contract';
import { aria } from '../../parts/aria';
import { classes } from '../../parts/classes';
import { Icon } from '../../parts/icon';
import { urgencyLooks } from '@linli/shared/ticket/meter.words';

/** How many are over, soon due and ample. A count of nothing stays white. */
export const Counts = ({ counts }: { counts: Inbox['counts'] }) => (
  <View className="counts mt1" {...aria({ role: 'group', label: '按期限分' })}>
    {(['over', 'soon', 'ample'] as const).map((urgency) => (
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
