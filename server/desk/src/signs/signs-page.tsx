import { useState } from 'react';
import { showSpokenCode } from '@linli/shared/place/door-code.rules';
import { placeApi } from '@linli/shared/place/place.api';
import type { SheetLink, Signs } from '@linli/shared/place/place.contract';
import { momentWords } from '@linli/shared/deadline/deadline.words';
import { Button } from '../parts/button';
import { Dialog } from '../parts/dialog';
import { PickField, SelectField } from '../parts/field';
import { toast } from '../parts/toast';
import { TroubleLine } from '../parts/trouble-line';
import { Waiting } from '../parts/waiting';
import { useAddress } from '../platform/address';
import { call } from '../platform/call';
import { useAsk } from '../platform/use-ask';
import { useForm } from '../platform/use-form';
import { HeadBar } from '../shell/head-bar';
import './signs.scss';

type Line = Signs['signs'][number];

/** The signs of a compound: which doors have a code since when, new ones, and the sheet to print. */
export default function SignsPage() {
  const { said, say } = useAddress<'compound'>();
  const asked = useAsk(placeApi.signs, { query: { compound: said.compound } }, { keep: true });
  const [printing, setPrinting] = useState(false);
  const [door, setDoor] = useState<Line | null>(null);
  return (
    <div className="side">
      <HeadBar title={<b>门牌</b>}>
        {said.compound && (
          <Button icon="print" onPress={() => setPrinting(true)}>
            打印这个小区
          </Button>
        )}
      </HeadBar>
      <main className="place-of-work">
        <div className="sheet-page">
          <Waiting asked={asked}>
            {({ compounds, signs }) => (
              <section className="card">
                <SelectField
                  label="小区"
                  options={compounds.map(({ id, name }) => ({ key: id, words: name }))}
                  value={said.compound ?? null}
                  onChange={(compound) => say({ compound })}
                />
                {said.compound && <Doors signs={signs} onDoor={setDoor} />}
              </section>
            )}
          </Waiting>
        </div>
      </main>
      {printing && said.compound && (
        <PrintSheet compound={said.compound} onClose={() => setPrinting(false)} />
      )}
      {door && (
        <DoorDialog
          door={door}
          onClose={() => {
            setDoor(null);
            void asked.refetch();
          }}
        />
      )}
    </div>
  );
}

function Doors({ signs, onDoor }: { signs: readonly Line[]; onDoor: (door: Line) => void }) {
  const issued = signs.filter(({ spoken }) => spoken).length;
  return (
    <table className="grid signs-table">
      <caption>
        {signs.length} 处，发了 {issued} 处
      </caption>
      <thead>
        <tr>
          <th scope="col">门</th>
          <th scope="col">编号</th>
          <th scope="col">哪天发的</th>
          <th scope="col">
            <span className="sr">办什么</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {signs.map((line) => (
          <tr key={line.placeId}>
            <th scope="row">{line.name}</th>
            <td>{line.spoken ? showSpokenCode(line.spoken) : '还没发过码'}</td>
            <td>{line.issuedAt ? momentWords(new Date(line.issuedAt)) : ''}</td>
            <td className="num">
              <Button kind="plain" onPress={() => onDoor(line)}>
                {line.spoken ? '换新码或停用' : '发码'}
              </Button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function DoorDialog({ door: { placeId, name, code, spoken }, onClose }: { door: Line; onClose: () => void }) {
  const { value: noFields, trouble, busy, send } = useForm({});
  async function issue() {
    const done = await send(noFields, (key) => call(placeApi.issue, { body: { placeId }, key }));
    if (!done) return;
    toast(`新编号 ${showSpokenCode(done.spoken)}`);
    onClose();
  }
  async function revoke() {
    const done = await send(noFields, (key) => call(placeApi.revoke, { params: { code: code ?? '' }, key }));
    if (!done) return;
    toast('这个码停用了');
    onClose();
  }
  return (
    <Dialog
      title={name}
      onClose={onClose}
      foot={
        <>
          {spoken && (
            <Button kind="over" busy={busy} onPress={revoke}>
              只停用
            </Button>
          )}
          <Button kind={spoken ? 'over' : 'main'} busy={busy} onPress={issue}>
            {spoken ? '换新码' : '发码'}
          </Button>
        </>
      }
    >
      <p>
        {spoken
          ? `现在的编号 ${showSpokenCode(spoken)}。换新码或者停用以后，门口的旧牌子马上扫不开，要重新打印、重新贴。`
          : '发了码就能打印牌子，贴在门口，扫一扫就到这个门的页面。'}
      </p>
      <TroubleLine trouble={trouble} />
    </Dialog>
  );
}

const papers = [
  { key: 'a4', words: 'A4，一张四块', note: '有裁切线' },
  { key: 'a6', words: 'A6，一张一块' },
] as const;
const inks = [
  { key: 'color', words: '彩色' },
  { key: 'mono', words: '黑白' },
] as const;
const codes = [
  { key: 'link', words: '普通二维码', note: '什么都能扫' },
  { key: 'mini', words: '小程序码', note: '只有微信能扫' },
] as const;

/** How the sheet is printed; it opens by a link that lives for a while only. */
function PrintSheet({ compound, onClose }: { compound: string; onClose: () => void }) {
  const [shown, setShown] = useState<string | null>(null);
  const { value, wrong, trouble, busy, change, send } = useForm<{
    paper: SheetLink['paper'] | null;
    ink: SheetLink['ink'] | null;
    code: SheetLink['code'];
  }>({ paper: null, ink: null, code: 'link' });
  async function open() {
    const { paper, ink, code } = value;
    const faults = { paper: paper ? undefined : '先选纸张', ink: ink ? undefined : '先选彩色还是黑白' };
    const made = await send(faults, (key) =>
      call(placeApi.sheetLink, { body: { compound, paper, ink, code } as SheetLink, key }),
    );
    if (made) setShown(made.url);
  }
  return (
    <Dialog
      title="打印门牌"
      onClose={onClose}
      foot={
        shown ? (
          <a className="btn btn--main" href={shown} target="_blank" rel="noreferrer">
            打开 PDF
          </a>
        ) : (
          <Button busy={busy} onPress={open}>
            做成 PDF
          </Button>
        )
      }
    >
      {shown ? (
        <p>做好了。打开先看一看，再从那里打印；链接一会儿就过期。</p>
      ) : (
        <>
          <PickField
            label="纸张"
            options={papers}
            value={value.paper}
            error={wrong.paper}
            onChange={(paper) => change({ paper })}
          />
          <PickField
            label="颜色"
            options={inks}
            value={value.ink}
            error={wrong.ink}
            onChange={(ink) => change({ ink })}
          />
          <PickField
            label="二维码"
            options={codes}
            value={value.code}
            onChange={(code) => change({ code })}
          />
          <TroubleLine trouble={trouble} />
        </>
      )}
    </Dialog>
  );
}
