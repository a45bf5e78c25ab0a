import { View } from '@tarojs/components';
import { bulletinOfficeApi } from '@linli/shared/bulletin/bulletin.api';
import type { OfficeLine } from '@linli/shared/bulletin/bulletin.contract';
import { bulletinStateWords } from '@linli/shared/bulletin/bulletin.words';
import { whenWords } from '@linli/shared/deadline/deadline.words';
import { Blank } from '../../parts/blank';
import { BottomBar } from '../../parts/bottom-bar';
import { Button } from '../../parts/button';
import { Card } from '../../parts/card';
import { ListRow } from '../../parts/list-row';
import { Loading } from '../../parts/loading';
import { LongList } from '../../parts/long-list';
import { Page } from '../../parts/page';
import { StatusPill } from '../../parts/pill';
import { Section } from '../../parts/section';
import { call } from '../../platform/call';
import { go } from '../../platform/go';
import { useRemote } from '../../platform/use-remote';

/** What waits for a look of mine, then all others, and writing a new one. */
export function OfficeList() {
  const remote = useRemote(() => call(bulletinOfficeApi.list), []);
  const { value } = remote;
  const bar = (
    <BottomBar>
      <Button big icon="write" onTap={() => go('office/bulletin-write')}>
        写一份公告
      </Button>
    </BottomBar>
  );
  const parts = value && [
    { title: '等您看过再发', list: value.bulletins.filter(({ looks }) => looks) },
    { title: '写过的', list: value.bulletins.filter(({ looks }) => !looks) },
  ];
  return (
    <Page bar={bar}>
      {!value && <Loading remote={remote} />}
      {value?.bulletins.length === 0 && (
        <Blank kind="empty" title="还没写过公告" words="停水停电、施工、开会，写一份，一次告诉所有人。" />
      )}
      {parts?.map(
        ({ title, list }) =>
          list.length > 0 && (
            <Section key={title} title={title} aside={`${list.length} 份`}>
              <Card flush>
                <LongList rows={list} keyOf={({ id }) => id} about={90}>
                  {(line) => <Row line={line} now={value?.now ?? ''} />}
                </LongList>
              </Card>
            </Section>
          ),
      )}
    </Page>
  );
}

const Row = ({
  line: { id, title, unit, state, homes, publishAt },
  now,
}: {
  line: OfficeLine;
  now: string;
}) => (
  <ListRow
    title={title}
    note={
      <>
        <View>{`${unit}，${homes} 户`}</View>
        <View className="faint">{whenWords(new Date(publishAt), new Date(now))}</View>
      </>
    }
    side={<StatusPill {...bulletinStateWords[state]} />}
    onTap={() => go('office/bulletin', { id })}
  />
);
