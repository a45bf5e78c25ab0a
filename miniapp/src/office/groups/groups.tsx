import { Text } from '@tarojs/components';
import { useState } from 'react';
import { groupApi } from '@linli/shared/group/group.api';
import { Blank } from '../../parts/blank';
import { BottomBar } from '../../parts/bottom-bar';
import { Button } from '../../parts/button';
import { Card } from '../../parts/card';
import { ListRow } from '../../parts/list-row';
import { Loading } from '../../parts/loading';
import { LongList } from '../../parts/long-list';
import { Page } from '../../parts/page';
import { TroubleLine } from '../../parts/trouble-line';
import { call } from '../../platform/call';
import { useSending } from '../../platform/sending';
import { toast } from '../../platform/toast';
import { useRemote } from '../../platform/use-remote';
import { GroupForm } from './group-form';

/** Which group is whose, and putting one down. What is said in a group is not here. */
export function Groups() {
  const [adding, setAdding] = useState(false);
  const remote = useRemote(() => call(groupApi.list), []);
  const { trouble, send } = useSending([]);
  const { value, reload } = remote;
  async function end(id: string) {
    const done = await send({}, (key) => call(groupApi.end, { params: { id }, key }));
    if (!done) return;
    toast('记下了，不再是邻居群');
    await reload();
  }
  if (adding && value)
    return (
      <GroupForm
        owners={value.owners}
        onClose={() => setAdding(false)}
        onDone={async () => {
          setAdding(false);
          await reload();
        }}
      />
    );
  return (
    <Page
      bar={
        <BottomBar>
          <Button big icon="add" onTap={() => setAdding(true)}>
            登记一个群
          </Button>
        </BottomBar>
      }
    >
      <Text className="line quiet">公告用卡片发到群里，不在群里填表、不接龙。</Text>
      {!value && <Loading remote={remote} />}
      {value?.groups.length === 0 && (
        <Blank kind="empty" title="还没登记过群" words="一栋楼、一个网格的邻居群，登记在这里。" />
      )}
      {value && value.groups.length > 0 && (
        <Card flush className="mt3">
          <LongList rows={value.groups} keyOf={({ id }) => id} about={90}>
            {({ id, name, place, purpose, owner, since, mayEdit }) => (
              <ListRow
                title={name}
                note={[place, purpose, owner ? `${owner}管` : '现在没人管', `${since} 建`].join('，')}
                side={
                  mayEdit && (
                    <Button kind="line" small label={`撤掉：${name}`} onTap={() => end(id)}>
                      撤掉
                    </Button>
                  )
                }
              />
            )}
          </LongList>
        </Card>
      )}
      <TroubleLine trouble={trouble} />
    </Page>
  );
}
