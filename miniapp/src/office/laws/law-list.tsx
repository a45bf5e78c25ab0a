import { useState } from 'react';
import { lawApi } from '@linli/shared/law/law.api';
import { lawReaderWords } from '@linli/shared/law/law.words';
import { Blank } from '../../parts/blank';
import { BottomBar } from '../../parts/bottom-bar';
import { Button } from '../../parts/button';
import { Card } from '../../parts/card';
import { ListRow } from '../../parts/list-row';
import { Loading } from '../../parts/loading';
import { LongList } from '../../parts/long-list';
import { Page } from '../../parts/page';
import { TroubleLine } from '../../parts/trouble-line';
import { call } from '../../platform/call';
import { useSending } from '../../platform/sending';
import { toast } from '../../platform/toast';
import { useRemote } from '../../platform/use-remote';
import { LawForm } from './law-form';

/** The pages below my places, and writing one. */
export function LawList() {
  const [writing, setWriting] = useState(false);
  const remote = useRemote(() => call(lawApi.list), []);
  const { trouble, send } = useSending([]);
  const { value, reload } = remote;
  async function remove(id: string) {
    const done = await send({}, (key) => call(lawApi.remove, { params: { id }, key }));
    if (!done) return;
    toast('撤下来了');
    await reload();
  }
  if (writing)
    return (
      <LawForm
        onClose={() => setWriting(false)}
        onDone={async () => {
          setWriting(false);
          await reload();
        }}
      />
    );
  return (
    <Page
      bar={
        <BottomBar>
          <Button big icon="write" onTap={() => setWriting(true)}>
            写一页
          </Button>
        </BottomBar>
      }
    >
      {!value && <Loading remote={remote} />}
      {value?.pages.length === 0 && (
        <Blank kind="empty" title="还没写过" words="把法规政策写成大家看得懂的话，注明出处。" />
      )}
      {value && value.pages.length > 0 && (
        <Card flush>
          <LongList rows={value.pages} keyOf={({ id }) => id} about={90}>
            {({ id, title, readers, source, on, unit, mayRemove }) => (
              <ListRow
                title={title}
                note={[
                  unit,
                  `给${readers.map((one) => lawReaderWords[one]).join('、')}`,
                  `${on} 起`,
                  source,
                ].join('，')}
                side={
                  mayRemove && (
                    <Button kind="line" small label={`撤下：${title}`} onTap={() => remove(id)}>
                      撤下
                    </Button>
                  )
                }
              />
            )}
          </LongList>
        </Card>
      )}
      <TroubleLine trouble={trouble} />
    </Page>
  );
}
