import { Text, View } from '@tarojs/components';
import { Card } from '../../parts/card';
import { DoorWays, type PickedDoor } from '../../parts/door-picker';
import { ListRow } from '../../parts/list-row';
import { PlateUnknown } from '../../parts/plate';
import { StaffRows, WorkRows } from '../../parts/staff-rows';
import { openDoor } from '../../platform/door';
import { useMe } from '../../platform/use-me';
import { enter } from './enter';
import { TypeOffer } from './type-offer';

interface NoDoorProps {
  /** A code was scanned, and no door is behind it. */
  unknown: boolean;
  /** What the server said about it, where it knows more than that. */
  words: string | null;
}

/** Where no door is open: the ways to one. */
export function NoDoor({ unknown, words }: NoDoorProps) {
  const me = useMe();
  return (
    <View>
      <View className="page__top">
        <Text className="quiet">字太小？</Text>
        <TypeOffer />
      </View>
      <WorkRows me={me} />
      {unknown ? (
        <>
          <PlateUnknown />
          <Text className="line mt3">{words ?? '可能贴错了，或者不是邻里的门牌。请选小区和楼号。'}</Text>
        </>
      ) : (
        <View className="mt3">
          <Text className="line t-head">您在哪个门口</Text>
          <Text className="line quiet">找到这个门，就能报事、看进度、找到该找的人</Text>
        </View>
      )}
      {me?.homes.map(
        ({ name, code }) =>
          code && (
            <Card key={name} flush className="mt3">
              <ListRow icon="building" title="我家门口" note={name} onTap={() => openDoor(code)} />
            </Card>
          ),
      )}
      <View className="mt4">
        <DoorWays onPick={(door: PickedDoor) => enter(door)} />
      </View>
      <StaffRows me={me} />
    </View>
  );
}
