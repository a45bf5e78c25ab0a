import { Text } from '@tarojs/components';
import { useEffect } from 'react';
import { dayWords } from '@linli/shared/deadline/deadline.words';
import { peopleApi } from '@linli/shared/people/people.api';
import { noticeNow, noticeVersions } from '@linli/shared/privacy/notice.words';
import { call } from '../../platform/call';
import { lookAgain, useSession } from '../../platform/session';

/** Which edition of the notice this is and what was another in each; that whoever is signed in has opened it is written down. */
export function Edition() {
  const { me } = useSession();
  const untold = me && (me.notice ?? 0) < noticeNow.version;
  useEffect(() => {
    // whoever has no network is told again the next time
    if (untold)
      call(peopleApi.tellNotice, { body: { version: noticeNow.version } })
        .then(lookAgain)
        .catch(() => undefined);
  }, [untold]);
  return (
    <>
      <Text className="line quiet">{`第 ${noticeNow.version} 版，${dayWords(noticeNow.from)}起`}</Text>
      {noticeVersions.slice(1).map(({ version, from, changed }) => (
        <Text key={version} className="line quiet">
          {`第 ${version} 版（${dayWords(from)}起）改了：${changed}`}
        </Text>
      ))}
    </>
  );
}
