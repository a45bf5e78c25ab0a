import { useState } from 'react';
import { dayWords } from '@linli/shared/deadline/deadline.words';
import { toolOfficeApi } from '@linli/shared/tool/tool.api';
import type { KeptTool, KeptTools } from '@linli/shared/tool/tool.contract';
import { toolStateWords } from '@linli/shared/tool/tool.words';
import { Button } from '../parts/button';
import { SelectField } from '../parts/field';
import { TroubleLine } from '../parts/trouble-line';
import { Waiting } from '../parts/waiting';
import { useAddress } from '../platform/address';
import { call } from '../platform/call';
import { useAsk } from '../platform/use-ask';
import { useForm } from '../platform/use-form';
import { AddForm } from './add-form';
import { ToolDialog } from './tool-dialog';

/** The walls of tools: where each tool is, who has it, what is wrong with it; new ones and their labels. */
export function Tools() {
  const asked = useAsk(toolOfficeApi.list);
  const [open, setOpen] = useState<'add' | string | null>(null);
  return (
    <>
      <div className="between">
        <h2 className="pane-title">共享工具墙</h2>
        <Button icon="add" onPress={() => setOpen('add')}>
          挂新工具
        </Button>
      </div>
      <p className="quiet">谁借了什么，只有您和本人看得到。到期前后各提醒本人一次，没有手机的请打个电话。</p>
      <Waiting asked={asked}>
        {(kept) => {
          const tool = kept.tools.find(({ id }) => id === open);
          return (
            <>
              <Wall kept={kept} onOpen={setOpen} />
              {open === 'add' && <AddForm stations={kept.stations} onClose={() => setOpen(null)} />}
              {tool && (
                <ToolDialog tool={tool} onClose={() => setOpen(null)} reload={() => asked.refetch()} />
              )}
            </>
          );
        }}
      </Waiting>
    </>
  );
}

function Wall({ kept, onOpen }: { kept: KeptTools; onOpen: (id: string) => void }) {
  const { said, say } = useAddress<'place'>();
  const walls = kept.stations.filter(({ id }) => kept.tools.some(({ placeId }) => placeId === id));
  const tools = kept.tools.filter(({ placeId }) => !said.place || placeId === said.place);
  const late = tools.filter(({ loan }) => loan?.late).length;
  const lent = tools.filter(({ loan }) => loan).length;
  if (!kept.tools.length) return <p className="empty">还没有工具。挂上去，打印标签贴好，邻居扫码就能借。</p>;
  return (
    <section className="card">
      <div className="fields-row">
        <SelectField
          label="看哪里的"
          none="我管的全部"
          options={walls.map(({ id, name }) => ({ key: id, words: name }))}
          value={said.place ?? null}
          onChange={(place) => say({ place })}
        />
        {said.place && <Labels placeId={said.place} />}
      </div>
      <table className="grid">
        <caption>{`${tools.length} 件，借出 ${lent}/${tools.length}，其中到期 ${late}/${lent}`}</caption>
        <thead>
          <tr>
            <th scope="col">工具</th>
            <th scope="col">挂在哪里</th>
            <th scope="col">现在</th>
            <th scope="col">谁借的</th>
            <th scope="col">几时还</th>
            <th scope="col">排队</th>
            <th scope="col">
              <span className="sr">办什么</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {tools.map((tool) => (
            <Row key={tool.id} tool={tool} onOpen={onOpen} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

const Row = ({ tool, onOpen }: { tool: KeptTool; onOpen: (id: string) => void }) => {
  const { id, name, code, station, state, note, loan, waiting } = tool;
  return (
    <tr>
      <th scope="row">{`${name}（${code.slice(0, 4)}-${code.slice(4)}）`}</th>
      <td>{station}</td>
      <td>{[toolStateWords[state], note].filter(Boolean).join('：')}</td>
      <td>
        {loan && [loan.name || '没留称呼', loan.where, loan.entered && '没有手机'].filter(Boolean).join('，')}
      </td>
      <td>{loan && `${dayWords(loan.due)}${loan.late ? '，到期了' : ''}`}</td>
      <td className="num">{waiting}</td>
      <td className="num">
        <Button kind="plain" label={`办：${name} ${code}`} onPress={() => onOpen(id)}>
          办
        </Button>
      </td>
    </tr>
  );
};

/** The labels of one wall as a sheet to print and cut. */
function Labels({ placeId }: { placeId: string }) {
  const { value: noFields, trouble, busy, send } = useForm({});
  async function print() {
    const done = await send(noFields, (key) => call(toolOfficeApi.labels, { body: { placeId }, key }));
    if (done) window.open(done.url, '_blank', 'noreferrer');
  }
  return (
    <div>
      <Button kind="line" icon="print" busy={busy} onPress={print}>
        打印标签
      </Button>
      <TroubleLine trouble={trouble} />
    </div>
  );
}
