import { View } from '@tarojs/components';
import type { DoorPage } from '@linli/shared/door/door.contract';
import { DoorTile } from '../../parts/door-tile';
import { Link } from '../../parts/link';
import { Section } from '../../parts/section';
import { WishCard } from '../../parts/wish-card';
import { go, goTab } from '../../platform/go';

/** How many stand on the landing page before the rest is asked for. */
const few = 3;

/** Making a wish, and those of the neighbours around this door, this building's first; never in the way of reporting. */
export function WishesHere({ wishes = [], now }: Pick<DoorPage, 'wishes' | 'now'>) {
  const waiting = wishes.filter(({ state }) => state === 'open').length;
  return (
    <View>
      <DoorTile
        icon="heart"
        title="许个心愿"
        words={waiting ? `本小区 ${waiting} 个等人接` : '小事请邻居搭把手'}
        onTap={() => go('resident/wish-make')}
      />
      {wishes.length > 0 && (
        <Section
          title="邻里心愿"
          aside={
            <Link
              label={`看全部 ${wishes.length} 个心愿`}
              onTap={() => goTab('pages/wishes')}
            >{`全部 ${wishes.length} 个`}</Link>
          }
        >
          {wishes.slice(0, few).map((wish) => (
            <WishCard key={wish.id} wish={wish} now={now} />
          ))}
        </Section>
      )}
    </View>
  );
}
