import { Text } from '@tarojs/components';
import { useState } from 'react';
import { toolApi } from '@linli/shared/tool/tool.api';
import { Blank } from '../../parts/blank';
import { BottomBar } from '../../parts/bottom-bar';
import { Button } from '../../parts/button';
import { CallRow } from '../../parts/call-row';
import { Card } from '../../parts/card';
import { Loading } from '../../parts/loading';
import { Page } from '../../parts/page';
import { Section } from '../../parts/section';
import { StaleStrip } from '../../parts/stale-strip';
import { call } from '../../platform/call';
import { useRemote } from '../../platform/use-remote';
import { useFrom } from '../from';
import { ScanSheet } from './scan-sheet';
import { ToolCard } from './tool-card';

/** The wall of tools around here: what I have, what there is, borrowing and giving back by the code on each. */
export default function ToolsPage() {
  const place = useFrom();
  const [open, setOpen] = useState<'borrow' | 'giveBack' | null>(null);
  const remote = useRemote(() => call(toolApi.wall, { query: place ? { place } : {} }), [place]);
  const { value, trouble, reload } = remote;
  const has = value?.tools.some(({ mine }) => mine.has) ?? false;
  const parts = value && [
    { title: '我借的', tools: value.tools.filter(({ mine }) => mine.has) },
    { title: '墙上的工具', tools: value.tools.filter(({ mine }) => !mine.has) },
  ];
  const bar = value && value.tools.length > 0 && (
    <BottomBar
      second={
        has && (
          <Button big kind="line" icon="withdrawn" onTap={() => setOpen('giveBack')}>
            扫码还
          </Button>
        )
      }
    >
      <Button big icon="scan" onTap={() => setOpen('borrow')}>
        扫码借
      </Button>
    </BottomBar>
  );
  return (
    <Page bar={bar} strip={value && trouble && <StaleStrip reload={reload} />} calls={Boolean(value?.phone)}>
      {!value && <Loading remote={remote} />}
      {value?.tools.length === 0 && (
        <Blank kind="empty" title="这里还没有工具墙" words="社区挂出来的工具，会写在这里。" />
      )}
      {parts?.map(
        ({ title, tools }) =>
          tools.length > 0 && (
            <Section key={title} title={title} aside={`${tools.length} 件`}>
              {tools.map((tool) => (
                <ToolCard key={tool.id} tool={tool} reload={reload} />
              ))}
            </Section>
          ),
      )}
      {value && !value.home && (
        <Text className="line quiet mt2">借工具要先在“我的”里入住。也可以请站里的人帮您登记。</Text>
      )}
      {value?.phone && (
        <Card flush className="mt3">
          <CallRow title="社区" phone={value.phone} note="不用手机借，打这个或到站里说一声" />
        </Card>
      )}
      {open && <ScanSheet what={open} onClose={() => setOpen(null)} reload={reload} />}
    </Page>
  );
}
