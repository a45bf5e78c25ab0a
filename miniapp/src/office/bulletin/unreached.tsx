import { Text } from '@tarojs/components';
import { reachApi } from '@linli/shared/bulletin/bulletin.api';
import { Loading } from '../../parts/loading';
import { Sheet } from '../../parts/sheet';
import { call } from '../../platform/call';
import { useRemote } from '../../platform/use-remote';
import { HomeTries } from './home-tries';

interface UnreachedProps {
  id: string;
  building: string;
  onClose: () => void;
  onTried: () => Promise<void>;
}

/** The homes of a building that nobody has reached. Why they are not reached, nobody is told. */
export function Unreached({ id, building, onClose, onTried }: UnreachedProps) {
  const remote = useRemote(
    () => call(reachApi.unreached, { params: { id }, query: { building } }),
    [id, building],
  );
  const { value, reload } = remote;
  return (
    <Sheet title="还没告诉到的" open onClose={onClose}>
      {!value && <Loading remote={remote} />}
      {value?.homes.length === 0 && <Text className="line">都告诉到了。</Text>}
      {value?.homes.map((home) => (
        <HomeTries
          key={home.homeId}
          id={id}
          home={home}
          means={value.means}
          onTried={async () => void (await Promise.all([reload(), onTried()]))}
        />
      ))}
    </Sheet>
  );
}
