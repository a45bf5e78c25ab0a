import { clearingApi } from '@linli/shared/clearing/clearing.api';
import type { Clearing } from '@linli/shared/clearing/clearing.contract';
import { leftWords, wayWords } from '@linli/shared/clearing/clearing.words';
import { dayWords, momentWords, whenWords } from '@linli/shared/deadline/deadline.words';
import { Link } from 'wouter';
import { Button } from '../parts/button';
import { SelectField } from '../parts/field';
import { Pill } from '../parts/pill';
import { Tabs } from '../parts/tabs';
import { toast } from '../parts/toast';
import { TroubleLine } from '../parts/trouble-line';
import { Waiting } from '../parts/waiting';
import { useAddress } from '../platform/address';
import { call } from '../platform/call';
import { useAsk } from '../platform/use-ask';
import { useForm } from '../platform/use-form';

const spans = [
  { key: 'day', words: '今天' },
  { key: 'week', words: '本周' },
] as const;
const ways = Object.keys(wayWords) as (keyof Clearing['ways'])[];

/** What came in, what was done in which way, what is left for whom, and who looked; nothing to type, nothing to report. */
export function ClearingDesk() {
  const { said, say } = useAddress<'span' | 'place'>();
  const span = said.span === 'week' ? 'week' : 'day';
  const asked = useAsk(clearingApi.look, { query: { span, place: said.place } }, { keep: true });
  return (
    <Waiting asked={asked}>
      {(clearing) => (
        <>
          <section className="card">
            <div className="between">
              <h2 className="pane-title">{clearing.place.name}</h2>
              <Tabs label="哪天" tabs={spans} value={span} onChange={(key) => say({ span: key })} />
            </div>
            {clearing.places.length > 1 && (
              <SelectField
                label="哪里"
                options={clearing.places.map(({ id, name }) => ({ key: id, words: name }))}
                value={clearing.place.id}
                onChange={(place) => say({ place })}
              />
            )}
            <Counts clearing={clearing} />
          </section>
          <Marks marks={clearing.marks} onDone={() => void asked.refetch()} />
          <StillOpen clearing={clearing} />
        </>
      )}
    </Waiting>
  );
}

const Counts = ({ clearing: { came, done, ways: went, left } }: { clearing: Clearing }) => (
  <dl className="facts">
    <dt>报来的</dt>
    <dd>{came} 件</dd>
    <dt>办好的</dt>
    <dd>
      {done} 件（{ways.map((way) => `${wayWords[way]} ${went[way]}`).join('、')}）
    </dd>
    {left && (
      <>
        <dt>留到明天的</dt>
        <dd>
          {left.reduce((sum, { count }) => sum + count, 0)} 件
          {left.length > 0 && `（${left.map(({ why, count }) => `${leftWords[why]} ${count}`).join('、')}）`}
        </dd>
      </>
    )}
  </dl>
);

function Marks({ marks, onDone }: Pick<Clearing, 'marks'> & { onDone: () => void }) {
  const { value: noFields, trouble, busy, send } = useForm({});
  async function clear(community: string) {
    if (!(await send(noFields, (key) => call(clearingApi.clear, { body: { community }, key })))) return;
    toast('今天清零了');
    onDone();
  }
  if (marks.length === 0) return null;
  return (
    <section className="card">
      <h2 className="pane-title">清零</h2>
      <table className="grid">
        <caption>看过了就点一下，留下的和原因会一起记下，没办完的照常办</caption>
        <thead>
          <tr>
            <th scope="col">社区</th>
            <th scope="col">哪天</th>
            <th scope="col">谁看过</th>
            <th scope="col">留下</th>
          </tr>
        </thead>
        <tbody>
          {marks.map(({ community, day, by, at, left, reasons, mayClear }) => (
            <tr key={`${community.id} ${day}`}>
              <th scope="row">{community.name}</th>
              <td>{dayWords(day)}</td>
              <td>
                {at ? (
                  `${by ?? ''} ${momentWords(new Date(at))}`
                ) : mayClear ? (
                  <Button busy={busy} onPress={() => clear(community.id)}>
                    看过了，今天清零
                  </Button>
                ) : (
                  '还没有人清零'
                )}
              </td>
              <td>
                {left !== null &&
                  [`${left} 件`, ...reasons.map(({ why, count }) => `${leftWords[why]} ${count}`)].join('、')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <TroubleLine trouble={trouble} />
    </section>
  );
}

const StillOpen = ({ clearing: { open, now } }: { clearing: Clearing }) =>
  open.length > 0 && (
    <section className="card">
      <h2 className="pane-title">还没办完</h2>
      <table className="grid">
        <caption>{open.length} 件</caption>
        <thead>
          <tr>
            <th scope="col">哪一件</th>
            <th scope="col">谁在办</th>
            <th scope="col">等什么</th>
            <th scope="col">期限</th>
          </tr>
        </thead>
        <tbody>
          {open.map(({ ticketId, number, category, place, unit, handler, why, due, late }) => (
            <tr key={ticketId}>
              <th scope="row">
                <Link href={`/?open=${ticketId}`}>
                  {place} {category}
                </Link>
                <small className="faint"> {number}</small>
              </th>
              <td>
                {unit} {handler ?? '还没有人'}
              </td>
              <td>{leftWords[why]}</td>
              <td>
                {due ? `${whenWords(new Date(due), new Date(now))} 前` : '没有期限'}{' '}
                {late && <Pill look="over" icon="over" words="超期" />}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
