import { View } from '@tarojs/components';
import { useState } from 'react';
import type { DoorPage } from '@linli/shared/door/door.contract';
import { Actions } from '../../parts/actions';
import { Button } from '../../parts/button';
import { DoorPicker } from '../../parts/door-picker';
import { DoorTile } from '../../parts/door-tile';
import { Plate } from '../../parts/plate';
import { StaffRows } from '../../parts/staff-rows';
import { callUp } from '../../platform/door';
import { go } from '../../platform/go';
import { useMe } from '../../platform/use-me';
import { enter } from './enter';
import { TypeOffer } from './type-offer';

/** A building's door in large type: the plate and three things to do. */
export function ElderDoor({ door: { plate, code, contacts } }: { door: DoorPage }) {
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
      <DoorTile
        main
        icon="camera"
        title="报一件事"
        words="写一句，拍张照"
        onTap={() => go('pages/report', { b: code })}
      />
      {first && (
        <DoorTile
          icon="phone"
          title={`打给${first.title}`}
          words={first.name ?? first.phone}
          onTap={() => callUp(first.phone)}
        />
      )}
      <DoorTile icon="doing" title="我报的事" words="看看办到哪了" onTap={() => go('resident/mine')} />
      <StaffRows me={me} />
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
