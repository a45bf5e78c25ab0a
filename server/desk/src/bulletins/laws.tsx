import { useState } from 'react';
import { dateWords } from '@linli/shared/deadline/rule.words';
import { lawApi } from '@linli/shared/law/law.api';
import type { LawPage } from '@linli/shared/law/law.contract';
import { lawReaderWords } from '@linli/shared/law/law.words';
import type { PageProps } from '../page-props';
import { Button } from '../parts/button';
import { toast } from '../parts/toast';
import { TroubleLine } from '../parts/trouble-line';
import { Waiting } from '../parts/waiting';
import { call } from '../platform/call';
import { stale, useAsk } from '../platform/use-ask';
import { useForm } from '../platform/use-form';
import { LawForm } from './law-form';

/** The pages of law below my places, and writing one. */
export function Laws({ me }: PageProps) {
  const asked = useAsk(lawApi.list);
  const [writing, setWriting] = useState(false);
  const { value: noFields, trouble, send } = useForm({});
  async function remove(id: string) {
    const done = await send(noFields, (key) => call(lawApi.remove, { params: { id }, key }));
    if (done) toast('撤下来了');
    await stale(lawApi.list);
  }
  return (
    <>
      <div className="between">
        <h2 className="pane-title">法规政策</h2>
        <Button icon="write" onPress={() => setWriting(true)}>
          写一页
        </Button>
      </div>
      <p className="quiet">把法规政策写成大家看得懂的话，注明出处。</p>
      <TroubleLine trouble={trouble} />
      <Waiting asked={asked}>
        {({ pages }) =>
          pages.length === 0 ? (
            <p className="empty">还没写过。</p>
          ) : (
            pages.map((page) => <LawCard key={page.id} page={page} onRemove={() => remove(page.id)} />)
          )
        }
      </Waiting>
      {writing && <LawForm me={me} onClose={() => setWriting(false)} />}
    </>
  );
}

const LawCard = ({ page, onRemove }: { page: LawPage; onRemove: () => unknown }) => (
  <section className="card">
    <div className="between">
      <h3>{page.title}</h3>
      {page.mayRemove && (
        <Button kind="plain" label={`撤下：${page.title}`} onPress={onRemove}>
          撤下
        </Button>
      )}
    </div>
    <p className="quiet">
      {`${page.unit}，给${page.readers.map((one) => lawReaderWords[one]).join('、')}，${dateWords(page.on)}起，${page.source}`}
      {page.link && (
        <>
          {' '}
          <a href={page.link} target="_blank" rel="noreferrer">
            看原文
          </a>
        </>
      )}
    </p>
    <p className="bulletins__words">{page.words}</p>
  </section>
);
