import { Text } from '@tarojs/components';
import type { DoorPage } from '@linli/shared/door/door.contract';
import { Link } from '../../parts/link';
import { Strip } from '../../parts/strip';
import { go } from '../../platform/go';

/** What is told at this door now: the most pressing in full, the way to the others. */
export function Bulletins({ door: { bulletins, hours, plate } }: { door: DoorPage }) {
  const [first, ...others] = bulletins;
  return (
    <>
      {first && (
        <Strip kind="notice" onTap={() => go('resident/bulletin', { id: first.id })}>
          <Text className="strong">{first.title}</Text>
          <Text>{`，${first.unit}`}</Text>
        </Strip>
      )}
      {others.length > 0 && (
        <Text className="line t-small quiet mt2">
          <Link
            onTap={() => go('resident/bulletins', { place: plate.placeId })}
          >{`还有 ${others.length} 份公告`}</Link>
        </Text>
      )}
      {hours && <Text className="line mt2">{`民情收集站，${hours}有人在这里听您说`}</Text>}
    </>
  );
}
