import { Text, View } from '@tarojs/components';
import { useEffect } from 'react';
import { bulletinApi } from '@linli/shared/bulletin/bulletin.api';
import type { Bulletin } from '@linli/shared/bulletin/bulletin.contract';
import { windowWords } from '@linli/shared/bulletin/bulletin.words';
import { momentWords } from '@linli/shared/deadline/deadline.words';
import { Button } from '../../parts/button';
import { Card } from '../../parts/card';
import { PhotoWall } from '../../parts/photo-wall';
import { StatusPill } from '../../parts/pill';
import { ReadAloud } from '../../parts/read-aloud';
import { Strip } from '../../parts/strip';
import { call } from '../../platform/call';
import { inWechat } from '../../platform/in-wechat';

const aloud = ({ title, unit, words, from, until, withdrawn }: Bulletin): string =>
  withdrawn
    ? `${title}，这份公告撤回了，${withdrawn.reason}`
    : `${unit}公告，${title}。${words}。时间是${windowWords(new Date(from), new Date(until))}`;

/** A bulletin to read, in the version that holds. That it is shown to somebody signed in is all there is to having read it. */
export function Told({ bulletin }: { bulletin: Bulletin }) {
  const { id, version, read, title, words, unit, kind, photos, urgent, correction, withdrawn, mayShare } =
    bulletin;
  useEffect(() => {
    // Nothing to tell the reader where it does not arrive: the next look says it again.
    if (read === false) void call(bulletinApi.see, { params: { id }, body: { version } }).catch(() => null);
  }, [id, version, read]);
  return (
    <View>
      {withdrawn && (
        <Strip kind="notice">{`${momentWords(new Date(withdrawn.at))} 撤回了：${withdrawn.reason}`}</Strip>
      )}
      {correction && !withdrawn && (
        <Strip kind="notice">
          {`${momentWords(new Date(correction.at))} 改过${correction.why ? `：${correction.why}` : ''}`}
        </Strip>
      )}
      <View className="between mt3">
        <Text className="quiet">{kind}</Text>
        {urgent && <StatusPill look="over" icon="over" words="急事" />}
      </View>
      <Text className="line t-title mt2">{title}</Text>
      <Text className="line quiet mt2">{`${unit}，${windowWords(new Date(bulletin.from), new Date(bulletin.until))}`}</Text>
      <ReadAloud words={() => aloud(bulletin)} />
      <Card className="mt3">
        {words.split(/\n+/).map((line, at) => (
          <Text key={at} className="line mt2">
            {line}
          </Text>
        ))}
        {photos.length > 0 && <PhotoWall photos={photos} label="公告的照片" />}
      </Card>
      {mayShare && inWechat && (
        <View className="mt3">
          <Button kind="line" wide icon="share" openType="share">
            发到微信群里
          </Button>
        </View>
      )}
    </View>
  );
}
