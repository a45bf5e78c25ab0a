import { View } from '@tarojs/components';
import { useState } from 'react';
import type { DoorPage } from '@linli/shared/door/door.contract';
import { plateWords } from '@linli/shared/place/place.words';
import { Actions } from '../../parts/actions';
import { AroundRows } from '../../parts/around-rows';
import { Button } from '../../parts/button';
import { DoorPicker } from '../../parts/door-picker';
import { DoorTile } from '../../parts/door-tile';
import { Plate } from '../../parts/plate';
import { ReadAloud } from '../../parts/read-aloud';
import { StaffRows, WorkRows } from '../../parts/staff-rows';
import { callUp } from '../../platform/door';
import { go } from '../../platform/go';
import { useMe } from '../../platform/use-me';
import { Bulletins } from './bulletins';
import { enter } from './enter';
import { HomeHere } from './home-here';
import { Neighbours } from './neighbours';
import { TypeOffer } from './type-offer';
import { DecidingHere } from './deciding-here';
import { WishesHere } from './wishes-here';

const aloud = (plate: DoorPage['plate'], contact?: DoorPage['contacts'][number]): string =>
  [
    `这里是${plateWords(plate)}`,
    '要报一件事，点报一件事，按住说话就行',
    contact && `也可以打给${contact.title}${contact.name ?? ''}，电话 ${contact.phone}`,
    '报过的事办到哪了，点我报的事',
  ]
    .filter(Boolean)
    .join('。');

/** A building's door in large type: the plate and three things to do. */
export function ElderDoor({ door }: { door: DoorPage }) {
  const { plate, code, contacts } = door;
  const [picking, setPicking] = useState(false);
  const me = useMe();
  const [first] = contacts;
  return (
    <View>
      <View className="page__top">
        <View className="grow">
          <Actions
            even
            second={
              <Button kind="line" wide icon="pin" onTap={() => setPicking(true)}>
                换一处
              </Button>
            }
          >
            <TypeOffer wide />
          </Actions>
        </View>
      </View>
      <Plate plate={{ ...plate, street: '' }} />
      <ReadAloud wide words={() => aloud(plate, first)} />
      <Bulletins door={door} />
      <DoorTile
        main
        icon="camera"
        title="报一件事"
        words="按住说话，或者写一句"
        onTap={() => go('pages/report', { b: code })}
      />
      <WorkRows me={me} />
      {first && (
        <DoorTile
          icon="phone"
          title={`打给${first.title}`}
          words={first.name ?? first.phone}
          onTap={() => callUp(first.phone)}
        />
      )}
      <DoorTile icon="doing" title="我报的事" words="看看办到哪了" onTap={() => go('resident/mine')} />
      <DecidingHere meeting={door.meeting} votes={door.votes} now={door.now} />
      <WishesHere wishes={door.wishes} now={door.now} />
      <View>
        <HomeHere placeId={plate.placeId} />
        <Neighbours door={door} />
        <AroundRows place={plate.placeId} soon={door.activities} />
        <StaffRows me={me} />
      </View>
      <View className="page__foot">
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
