import { Text } from '@tarojs/components';
import { useState } from 'react';
import { bulletinOfficeApi, reachApi } from '@linli/shared/bulletin/bulletin.api';
import { homeMeansWords } from '@linli/shared/bulletin/bulletin.words';
import type { Reach } from '@linli/shared/bulletin/reach.contract';
import { whenWords } from '@linli/shared/deadline/deadline.words';
import { Button } from '../../parts/button';
import { Card } from '../../parts/card';
import { ListRow } from '../../parts/list-row';
import { Loading } from '../../parts/loading';
import { LongList } from '../../parts/long-list';
import { Section } from '../../parts/section';
import { TroubleLine } from '../../parts/trouble-line';
import { call } from '../../platform/call';
import { fileAddress } from '../../platform/file-address';
import { host } from '../../platform/host';
import { useSending } from '../../platform/sending';
import { networkGone } from '@linli/shared/trouble';
import { useRemote } from '../../platform/use-remote';
import { Unreached } from './unreached';

type Figures = Pick<Reach, 'homes' | 'told' | 'read' | 'called' | 'atDoor' | 'paper' | 'unreached'>;

const says = ({ homes, told, read, called, atDoor, paper, unreached }: Figures): string =>
  [
    `${homes} 户，发到 ${told}`,
    read === null ? '看过的不足五户不显示' : `看过 ${read}`,
    called > 0 && `打过电话 ${called}`,
    atDoor > 0 && `上过门 ${atDoor}`,
    paper > 0 && `贴了 ${paper}`,
    unreached !== null && `还没告诉到 ${unreached}`,
  ]
    .filter(Boolean)
    .join('，');

/** How far it has come, building by building; a building opens its homes once there is something to do about them. */
export function ReachCard({ id }: { id: string }) {
  const remote = useRemote(() => call(reachApi.reach, { params: { id } }), [id]);
  const [building, setBuilding] = useState<string | null>(null);
  const { value, reload } = remote;
  if (!value)
    return (
      <Section title="告诉到了多少">
        <Loading remote={remote} />
      </Section>
    );
  const tries = value.steps.some(({ open }) => open);
  return (
    <Section title="告诉到了多少" aside={value.done ? undefined : '正在发'}>
      <Card>
        <Text className="line">{says(value)}</Text>
        {value.atWork > 0 && <Text className="line quiet">{`还发给了 ${value.atWork} 位工作人员`}</Text>}
        {value.steps.map(({ means, at, open }) => (
          <Text key={means} className="line t-small quiet">
            {`${homeMeansWords[means]}：${whenWords(new Date(at), new Date(value.now))}${open ? '起' : '还没看到的，开始'}`}
          </Text>
        ))}
      </Card>
      <Card flush className="mt3">
        <LongList rows={value.buildings} keyOf={({ placeId }) => placeId} about={80}>
          {(row) => (
            <ListRow
              plain
              title={row.name}
              note={says(row)}
              onTap={tries && row.unreached !== 0 ? () => setBuilding(row.placeId) : undefined}
            />
          )}
        </LongList>
      </Card>
      <Paper id={id} />
      {building && (
        <Unreached id={id} building={building} onClose={() => setBuilding(null)} onTried={reload} />
      )}
    </Section>
  );
}

function Paper({ id }: { id: string }) {
  const { trouble, send } = useSending([]);
  const print = () =>
    send({}, async (key) => {
      const { url } = await call(bulletinOfficeApi.paper, { params: { id }, key });
      await host.saveFile(fileAddress(url), {}).catch(() => {
        throw networkGone(false);
      });
      return url;
    });
  return (
    <>
      <Button kind="line" wide icon="download" busyWords="正在排版" onTap={print}>
        打印一张，贴在楼里
      </Button>
      <TroubleLine trouble={trouble} />
    </>
  );
}
