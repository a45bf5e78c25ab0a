import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { placeApi } from '@linli/shared/place/place.api';
import type { PlacePicker } from '@linli/shared/place/place.contract';
import { call } from '../platform/call';
import { useRemote } from '../platform/use-remote';
import { ListRow } from './list-row';
import { Loading } from './loading';
import { Tap } from './tap';
import { TextLine } from './text-box';

export type Compound = PlacePicker['compounds'][number];
export type Door = PlacePicker['doors'][number];

/** From this many on, compounds are looked for by name. */
const many = 8;

/** Choosing a compound, then one of its doors. */
export function CompoundPicker({ onPick }: { onPick: (compound: Compound, door: Door) => void }) {
  const [compound, setCompound] = useState<Compound | null>(null);
  const [sought, setSought] = useState('');
  const remote = useRemote(
    () => call(placeApi.pick, { query: compound ? { compound: compound.id } : {} }),
    [compound?.id],
  );
  if (!remote.value) return <Loading remote={remote} />;
  if (compound) {
    return (
      <View className="mt3">
        <ListRow icon="back" plain title={`${compound.name}，换个小区`} onTap={() => setCompound(null)} />
        <View className="doors mt3">
          {remote.value.doors.map((door) => (
            <Tap key={door.placeId} className="chip chip--tall" onTap={() => onPick(compound, door)}>
              {door.name}
            </Tap>
          ))}
        </View>
        {remote.value.doors.length === 0 && (
          <Text className="quiet">这个小区还没有登记楼号，请打社区电话</Text>
        )}
      </View>
    );
  }
  const { compounds } = remote.value;
  const shown = compounds.filter(({ name, community }) => `${name}${community}`.includes(sought.trim()));
  return (
    <View className="mt3">
      {compounds.length > many && (
        <TextLine label="找小区" empty="写小区名字里的几个字" value={sought} onChange={setSought} />
      )}
      {shown.map((one) => (
        <ListRow key={one.id} title={one.name} note={one.community} onTap={() => setCompound(one)} />
      ))}
      {shown.length === 0 && <Text className="line quiet mt3">没有这个名字的小区，换几个字试试</Text>}
    </View>
  );
}
