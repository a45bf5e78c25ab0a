import { Text, View } from '@tarojs/components';
import type { OfficeBulletin } from '@linli/shared/bulletin/bulletin.contract';
import {
  bulletinRoleWords,
  bulletinStateWords,
  mannerWords,
  windowWords,
} from '@linli/shared/bulletin/bulletin.words';
import { momentWords } from '@linli/shared/deadline/deadline.words';
import { Card } from '../../parts/card';
import { ListRow } from '../../parts/list-row';
import { Page } from '../../parts/page';
import { PhotoWall } from '../../parts/photo-wall';
import { StatusPill } from '../../parts/pill';
import { Section } from '../../parts/section';
import { Moves } from './moves';
import { ReachCard } from './reach-card';
import { Versions } from './versions';

interface WrittenProps {
  bulletin: OfficeBulletin;
  reload: () => Promise<void>;
}

/** The newest version as it reads, to whom it goes, how far it has come, and what there is to do. */
export function Written({ bulletin, reload }: WrittenProps) {
  const { title, state, unit, roles, places, manner, homes, photos, urgentReason, withdrawn, live } =
    bulletin;
  const [newest] = bulletin.versions;
  return (
    <Page bar={<Moves bulletin={bulletin} reload={reload} />}>
      <View className="between">
        <Text className="quiet">{`${unit} · ${bulletin.kind}`}</Text>
        <StatusPill {...bulletinStateWords[state]} />
      </View>
      <Text className="line t-title mt2">{title}</Text>
      {withdrawn && (
        <Text className="line quiet mt2">
          {`${momentWords(new Date(withdrawn.at))} ${withdrawn.by}撤回：${withdrawn.reason}`}
        </Text>
      )}
      {newest?.returned && (
        <Text className="line mt2">{`${newest.lookedBy ?? ''}说要改：${newest.returned}`}</Text>
      )}
      <Card className="mt3">
        {newest?.words.split(/\n+/).map((line, at) => (
          <Text key={at} className="line mt2">
            {line}
          </Text>
        ))}
        {photos.length > 0 && <PhotoWall photos={photos} label="公告的照片" />}
      </Card>
      <Section title="发给谁">
        <Card flush>
          <ListRow
            plain
            title={places.join('、')}
            note={roles.map((role) => bulletinRoleWords[role]).join('、')}
          />
          <ListRow plain title={`${homes} 户`} note={mannerWords[manner].name} />
          <ListRow
            plain
            title="有效时间"
            note={windowWords(new Date(bulletin.from), new Date(bulletin.until))}
          />
          {state === 'scheduled' && (
            <ListRow plain title="什么时候发" note={momentWords(new Date(bulletin.publishAt))} />
          )}
          {urgentReason && <ListRow plain title="为什么急" note={urgentReason} />}
        </Card>
      </Section>
      {live > 0 && !withdrawn && <ReachCard id={bulletin.id} />}
      <Versions bulletin={bulletin} />
    </Page>
  );
}
