import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import type { DoorPage } from '@linli/shared/door/door.contract';
import { AroundRows } from '../../parts/around-rows';
import { Button } from '../../parts/button';
import { DoorPicker } from '../../parts/door-picker';
import { DoorTile } from '../../parts/door-tile';
import { Link } from '../../parts/link';
import { Plate } from '../../parts/plate';
import { StaffRows, WorkRows } from '../../parts/staff-rows';
import { go } from '../../platform/go';
import { useMe } from '../../platform/use-me';
import { Bulletins } from './bulletins';
import { Contacts } from './contacts';
import { enter } from './enter';
import { HomeHere } from './home-here';
import { Neighbours } from './neighbours';
import { OpenMatters } from './open-matters';
import { Praise } from './praise';
import { Promised } from './promised';
import { TypeOffer } from './type-offer';
import { DecidingHere } from './deciding-here';
import { WishesHere } from './wishes-here';

/** A building's door in full, as it was at the instant `seen`. */
export function Door({ door, seen }: { door: DoorPage; seen: string }) {
  const [picking, setPicking] = useState(false);
  const me = useMe();
  return (
    <View>
      <View className="page__top">
        <Text className="quiet">
          扫的是这个门，不对？<Link onTap={() => setPicking(true)}>换一处</Link>
        </Text>
        <TypeOffer />
      </View>
      <Plate plate={door.plate} grid={door.grid} spoken={door.spoken} />
      <Bulletins door={door} />
      <DoorTile
        main
        icon="camera"
        title="报一件事"
        words="说一句或写一句，地点不用填"
        onTap={() => go('pages/report', { b: door.code })}
      />
      <WorkRows me={me} />
      <DecidingHere meeting={door.meeting} votes={door.votes} now={door.now} />
      <WishesHere wishes={door.wishes} now={door.now} />
      <View>
        <HomeHere placeId={door.plate.placeId} />
        <Neighbours door={door} />
        <StaffRows me={me} />
      </View>
      <AroundRows place={door.plate.placeId} soon={door.activities} />
      <View>
        <OpenMatters door={door} seen={seen} />
      </View>
      <Praise praise={door.praise} />
      <Contacts door={door} />
      <Promised supervision={door.supervision} />
      <View className="page__foot">
        <Button kind="plain" small onTap={() => go('resident/bulletins', { place: door.plate.placeId })}>
          公告
        </Button>
        <Button kind="plain" small onTap={() => go('resident/privacy')}>
          隐私说明
        </Button>
        <Button kind="plain" small onTap={() => go('resident/about')}>
          关于邻里
        </Button>
        <Button kind="plain" small onTap={() => go('resident/feedback', { from: '首页' })}>
          提意见
        </Button>
      </View>
      <DoorPicker
        open={picking}
        onClose={() => setPicking(false)}
        onPick={(chosen) => {
          setPicking(false);
          enter(chosen);
        }}
      />
    </View>
  );
}
