import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { dayWords } from '@linli/shared/deadline/deadline.words';
import { lawApi } from '@linli/shared/law/law.api';
import { lawReaders, type LawPage, type LawReader } from '@linli/shared/law/law.contract';
import { lawReaderWords } from '@linli/shared/law/law.words';
import { Blank } from '../../parts/blank';
import { Card } from '../../parts/card';
import { Chips } from '../../parts/chips';
import { ListRow } from '../../parts/list-row';
import { Loading } from '../../parts/loading';
import { Page } from '../../parts/page';
import { ReadAloud } from '../../parts/read-aloud';
import { Sheet } from '../../parts/sheet';
import { call } from '../../platform/call';
import { useDoor } from '../../platform/door';
import { useParams } from '../../platform/params';
import { useRemote } from '../../platform/use-remote';

/** What laws and rules say for people here, with date and source; a list by date, and nothing that runs on. */
export default function LawsPage() {
  const { place } = useParams();
  const door = useDoor((open) => open.page?.plate.placeId);
  const where = place ?? door;
  return (
    <Page>
      {where ? (
        <Laws place={where} />
      ) : (
        <Blank kind="empty" title="先选一个门" words="扫楼门口的码，就能看到那里的法规政策。" />
      )}
    </Page>
  );
}

function Laws({ place }: { place: string }) {
  const [reader, setReader] = useState<LawReader | null>(null);
  const [open, setOpen] = useState<LawPage | null>(null);
  const query = { place, ...(reader && { reader }) };
  const remote = useRemote(() => call(lawApi.list, { query }), [place, reader]);
  const options = lawReaders.map((key) => ({ key, words: lawReaderWords[key] }));
  return (
    <>
      <Chips
        options={options}
        value={reader ? [reader] : []}
        onChange={(chosen) => setReader(chosen[0] ?? null)}
      />
      {!remote.value && <Loading remote={remote} />}
      {remote.value?.pages.length === 0 && <Blank kind="empty" title="还没有" words="社区写了会放在这里。" />}
      {remote.value && remote.value.pages.length > 0 && (
        <Card flush className="mt3">
          {remote.value.pages.map((page) => (
            <ListRow
              key={page.id}
              plain
              icon="info"
              title={page.title}
              note={`${page.on.slice(0, 4)}年${dayWords(page.on)}起，${page.source}`}
              onTap={() => setOpen(page)}
            />
          ))}
        </Card>
      )}
      <Sheet title={open?.title ?? ''} open={open !== null} onClose={() => setOpen(null)}>
        {open && (
          <View>
            <ReadAloud words={() => `${open.title}。${open.words}。出处：${open.source}`} />
            {open.words.split(/\n+/).map((line, at) => (
              <Text key={at} className="line mt2">
                {line}
              </Text>
            ))}
            <Text className="line quiet mt3">{`${open.on} 起施行，出处：${open.source}`}</Text>
            <Text className="line quiet">{`给${open.readers.map((one) => lawReaderWords[one]).join('、')}，${open.unit}写的`}</Text>
            {open.link && <Text className="line quiet">{`原文：${open.link}`}</Text>}
          </View>
        )}
      </Sheet>
    </>
  );
}
