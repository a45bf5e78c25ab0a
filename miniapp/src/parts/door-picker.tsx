import { View } from '@tarojs/components';
import { useState } from 'react';
import { canScan } from '../platform/in-wechat';
import { scanDoor } from '../platform/resolve-scan';
import { Button } from './button';
import { CompoundPicker } from './compound-picker';
import { Section } from './section';
import { Sheet } from './sheet';
import { SpokenCode } from './spoken-code';

/** A door that was chosen: by its sign's code, or by its place where it has no sign yet. */
export type PickedDoor = { code: string } | { code: null; placeId: string; compound: string; name: string };

interface DoorPickerProps {
  open: boolean;
  onClose: () => void;
  onPick: (door: PickedDoor) => void;
}

/** Choosing a door: by scanning, by the code on its sign, or by compound and number. */
export const DoorPicker = ({ open, onClose, onPick }: DoorPickerProps) => (
  <Sheet title="换一处" open={open} onClose={onClose}>
    <DoorWays onPick={onPick} />
  </Sheet>
);

/** The ways to a door, on a page or in a sheet. */
export function DoorWays({ onPick }: Pick<DoorPickerProps, 'onPick'>) {
  const [unread, setUnread] = useState(false);
  async function scan() {
    const code = await scanDoor();
    setUnread(!code);
    if (code) onPick({ code });
  }
  return (
    <View>
      {canScan && (
        <Button kind="line" wide icon="scan" onTap={scan}>
          {DEMO ? '选一张门牌的照片' : '扫门口的二维码'}
        </Button>
      )}
      {unread && <View className="field__note">没读到门牌码，也可以填编号，或选小区和楼号</View>}
      <SpokenCode onFound={(code) => onPick({ code })} />
      <Section title="选小区和楼号">
        <CompoundPicker
          onPick={({ name: compound }, { placeId, code, name }) =>
            onPick(code ? { code } : { code: null, placeId, compound, name })
          }
        />
      </Section>
    </View>
  );
}
