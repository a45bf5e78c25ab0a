import { View } from '@tarojs/components';
import { bulletinApi } from '@linli/shared/bulletin/bulletin.api';
import type { BulletinLine } from '@linli/shared/bulletin/bulletin.contract';
import { windowWords } from '@linli/shared/bulletin/bulletin.words';
import { Blank } from '../../parts/blank';
import { Card } from '../../parts/card';
import { ForPerson } from '../../parts/for-person';
import { ListRow } from '../../parts/list-row';
import { Loading } from '../../parts/loading';
import { LongList } from '../../parts/long-list';
import { Page } from '../../parts/page';
import { call } from '../../platform/call';
import { go } from '../../platform/go';
import { useParams } from '../../platform/params';
import { useRemote } from '../../platform/use-remote';
import { MyGroups } from './my-groups';

/** What is told at a place, for whoever stands there; without a place what I was told. */
export default function BulletinsPage() {
  const { place } = useParams();
  return (
    <Page>
      {place ? (
        <Bulletins place={place} />
      ) : (
        <ForPerson words="登录以后能看到发给您的公告。扫楼门口的码，不登录也能看。">
          {() => <Bulletins />}
        </ForPerson>
      )}
    </Page>
  );
}

function Bulletins({ place }: { place?: string }) {
  const remote = useRemote(() => call(bulletinApi.list, { query: place ? { place } : {} }), [place]);
  if (!remote.value) return <Loading remote={remote} />;
  const { bulletins } = remote.value;
  return (
    <>
      {bulletins.length === 0 ? (
        <Blank kind="empty" title="现在没有公告" words="停水停电、施工、开会，会在这里告诉您。" />
      ) : (
        <Card flush>
          <LongList rows={bulletins} keyOf={({ id }) => id} about={110}>
            {(bulletin) => <Row bulletin={bulletin} />}
          </LongList>
        </Card>
      )}
      <MyGroups />
      {place && (
        <Card flush className="mt3">
          <ListRow plain icon="info" title="法规政策" onTap={() => go('resident/laws', { place })} />
        </Card>
      )}
    </>
  );
}

const Row = ({ bulletin }: { bulletin: BulletinLine }) => {
  const { id, icon, title, unit, from, until, urgent, corrected, read } = bulletin;
  const marks = [urgent && '急', corrected && '有更正'].filter(Boolean).join('，');
  return (
    <ListRow
      plain={read === true}
      icon={icon as 'notice'}
      title={title}
      label={read === false ? `没看过：${title}，${unit}` : undefined}
      note={
        <>
          <View>{[unit, marks].filter(Boolean).join(' · ')}</View>
          <View className="faint">{windowWords(new Date(from), new Date(until))}</View>
        </>
      }
      onTap={() => go('resident/bulletin', { id })}
    />
  );
};
