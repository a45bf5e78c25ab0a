import { Text } from '@tarojs/components';
import { useState } from 'react';
import { bulletinOfficeApi } from '@linli/shared/bulletin/bulletin.api';
import type { Audience } from '@linli/shared/bulletin/bulletin.contract';
import { Button } from '../parts/button';
import { Card } from '../parts/card';
import { Link } from '../parts/link';
import { ListRow } from '../parts/list-row';
import { Loading } from '../parts/loading';
import { LongList } from '../parts/long-list';
import { Sheet } from '../parts/sheet';
import { call } from '../platform/call';
import { useRemote } from '../platform/use-remote';

type Place = Audience['place'];

interface PlaceSheetProps {
  top: string;
  onClose: () => void;
  onPick: (place: Place) => void;
}

/** From a place of mine downwards: take a place as a whole, or open what lies in it. */
export function PlaceSheet({ top, onClose, onPick }: PlaceSheetProps) {
  const [way, setWay] = useState<readonly string[]>([top]);
  const under = way.at(-1) ?? top;
  const remote = useRemote(() => call(bulletinOfficeApi.audience, { query: { under } }), [under]);
  const { value } = remote;
  return (
    <Sheet title="选地方" open onClose={onClose}>
      {way.length > 1 && <Link onTap={() => setWay(way.slice(0, -1))}>回上一级</Link>}
      {!value && <Loading remote={remote} />}
      {value && (
        <>
          <Button wide onTap={() => onPick(value.place)}>{`${value.place.name}，整个`}</Button>
          <Text className="line t-small quiet mt2">{`${value.place.homes} 户`}</Text>
          <Card flush className="mt3">
            <LongList rows={value.below} keyOf={({ id }) => id} about={72}>
              {(place) => (
                <ListRow
                  plain
                  title={place.name}
                  note={`${place.homes} 户`}
                  onTap={() => (holdsMore(place) ? setWay([...way, place.id]) : onPick(place))}
                />
              )}
            </LongList>
          </Card>
        </>
      )}
    </Sheet>
  );
}

const holdsMore = ({ kind }: Place): boolean =>
  ['street', 'community', 'compound', 'building'].includes(kind);
