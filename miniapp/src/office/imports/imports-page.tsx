import { Text } from '@tarojs/components';
import { useState } from 'react';
import { whenWords } from '@linli/shared/deadline/deadline.words';
import { intakeApi } from '@linli/shared/intake/intake.api';
import type { Imports } from '@linli/shared/intake/import.contract';
import { Blank } from '../../parts/blank';
import { Card } from '../../parts/card';
import { Loading } from '../../parts/loading';
import { LongList } from '../../parts/long-list';
import { Page } from '../../parts/page';
import { StaleStrip } from '../../parts/stale-strip';
import { Tabs } from '../../parts/tabs';
import { call } from '../../platform/call';
import { useRemote } from '../../platform/use-remote';
import { BringFile } from './bring-file';
import { RefusedCard } from './refused-card';

/** Lines that wait for a person, and the files that were taken in. */
export function ImportsPage() {
  const remote = useRemote(async () => {
    const [refused, imports] = await Promise.all([call(intakeApi.refused), call(intakeApi.imports)]);
    return { refused, imports };
  }, []);
  const [desk, setDesk] = useState<'refused' | 'files'>('refused');
  const { value, trouble, reload } = remote;
  if (!value)
    return (
      <Page>
        <Loading remote={remote} />
      </Page>
    );
  const { refused, imports } = value;
  return (
    <Page strip={trouble && <StaleStrip reload={reload} />}>
      <Tabs
        label="导入记录"
        tabs={[
          { key: 'refused', words: '没收下的', count: refused.lines.length },
          { key: 'files', words: '导入过的', count: imports.files.length },
        ]}
        value={desk}
        onChange={setDesk}
      />
      {desk === 'refused' && refused.lines.length === 0 && (
        <Blank kind="done" title="没有要人看的" words="别的平台转来、认不出地点或类别的，会到这里来。" />
      )}
      {desk === 'refused' && (
        <LongList rows={refused.lines} keyOf={({ id }) => id} about={240}>
          {(line) => <RefusedCard line={line} now={refused.now} reload={reload} />}
        </LongList>
      )}
      {desk === 'files' && <BringFile channels={imports.channels} onDone={reload} />}
      {desk === 'files' &&
        imports.files.map((file) => <FileLine key={file.id} file={file} now={imports.now} />)}
    </Page>
  );
}

const FileLine = ({ file, now }: { file: Imports['files'][number]; now: string }) => (
  <Card>
    <Text className="line strong">{`${file.channel}，${file.rows} 行`}</Text>
    <Text className="line t-small quiet mt1">
      {[
        `${whenWords(new Date(file.at), new Date(now))} ${file.by ?? '管理员'}导入`,
        `新的 ${file.fresh} 件`,
        file.known > 0 && `以前有的 ${file.known} 件`,
      ]
        .filter(Boolean)
        .join('，')}
    </Text>
  </Card>
);
