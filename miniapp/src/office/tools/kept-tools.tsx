import { Text } from '@tarojs/components';
import { useState } from 'react';
import { dayWords } from '@linli/shared/deadline/deadline.words';
import { toolOfficeApi } from '@linli/shared/tool/tool.api';
import type { KeptTool } from '@linli/shared/tool/tool.contract';
import { toolStateWords } from '@linli/shared/tool/tool.words';
import { Blank } from '../../parts/blank';
import { Card } from '../../parts/card';
import { ListRow } from '../../parts/list-row';
import { Loading } from '../../parts/loading';
import { LongList } from '../../parts/long-list';
import { Page } from '../../parts/page';
import { StaleStrip } from '../../parts/stale-strip';
import { call } from '../../platform/call';
import { useRemote } from '../../platform/use-remote';
import { ToolSheet } from './tool-sheet';

/** Every tool with where it is; a tap opens what can be done with it. */
export function KeptTools() {
  const [open, setOpen] = useState<string | null>(null);
  const remote = useRemote(() => call(toolOfficeApi.list), []);
  const { value, trouble, reload } = remote;
  const chosen = value?.tools.find(({ id }) => id === open);
  return (
    <Page strip={value && trouble && <StaleStrip reload={reload} />}>
      <Text className="line quiet">挂新工具、打印标签，在电脑上办。</Text>
      {!value && <Loading remote={remote} />}
      {value?.tools.length === 0 && (
        <Blank kind="empty" title="还没有工具" words="在电脑上挂出来，邻居扫码就能借。" />
      )}
      {value && value.tools.length > 0 && (
        <Card flush className="mt3">
          <LongList rows={value.tools} keyOf={({ id }) => id} about={90}>
            {(tool) => (
              <ListRow title={tool.name} note={standingWords(tool)} onTap={() => setOpen(tool.id)} />
            )}
          </LongList>
        </Card>
      )}
      {chosen && (
        <ToolSheet key={chosen.version} tool={chosen} onClose={() => setOpen(null)} reload={reload} />
      )}
    </Page>
  );
}

function standingWords({ state, loan, station, note, waiting }: KeptTool): string {
  const who =
    loan &&
    `${[loan.name, loan.where].filter(Boolean).join('，')}，${dayWords(loan.due)}${loan.late ? '到期了' : '还'}`;
  return [toolStateWords[state], who, note, waiting > 0 && `${waiting} 人排队`, station]
    .filter(Boolean)
    .join(' · ');
}
