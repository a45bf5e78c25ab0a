import { Text } from '@tarojs/components';
import { useEffect } from 'react';
import { meetingOfficeApi } from '@linli/shared/meeting/meeting.api';
import { Card } from '../../parts/card';
import { Loading } from '../../parts/loading';
import { call } from '../../platform/call';
import { useRemote } from '../../platform/use-remote';

/** The six digits that neighbours type, asked for anew as soon as the server's half minute is over. */
export function MeetingCode({ id }: { id: string }) {
  const remote = useRemote(() => call(meetingOfficeApi.code, { params: { id } }), [id]);
  const { value, trouble, reload } = remote;
  useEffect(() => {
    if (!value && !trouble) return;
    const timer = setTimeout(() => void reload(), Math.min((value?.nextIn ?? 5000) + 200, 10_000));
    return () => clearTimeout(timer);
  }, [value, trouble, reload]);
  if (!value) return <Loading remote={remote} />;
  return (
    <Card className="mt3">
      <Text className="line quiet">签到码，念给大家听，半分钟换一次；扫场地门口的码也行</Text>
      <Text className="line t-title strong">{`${value.code.slice(0, 3)} ${value.code.slice(3)}`}</Text>
      <Text className="line">{`签到 ${value.present}/${value.taken}`}</Text>
    </Card>
  );
}
