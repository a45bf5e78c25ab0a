import { useState } from 'react';
import type { AskedMove } from '@linli/shared/vote/life.rules';
import type { OfficeVote, PrintVote } from '@linli/shared/vote/office.contract';
import { voteOfficeApi } from '@linli/shared/vote/vote.api';
import { voteMoveWords } from '@linli/shared/vote/vote.words';
import { Link } from 'wouter';
import { Button } from '../parts/button';
import { TroubleLine } from '../parts/trouble-line';
import { Waiting } from '../parts/waiting';
import { call } from '../platform/call';
import { stale, useAsk } from '../platform/use-ask';
import { useForm } from '../platform/use-form';
import { CityForm } from './city-form';
import { ConflictList } from './conflict-list';
import { LookDialog } from './look-dialog';
import { MoveDialog } from './move-dialog';
import { ObjectionList } from './objection-list';
import { PaperDialog } from './paper-dialog';
import { ProxyDialog } from './proxy-dialog';
import { ResultView } from './result-view';
import { SlotTable } from './slot-table';
import { VoteFacts } from './vote-facts';
import { VoteForm } from './vote-form';

/** One vote: where it stands and what is missing, its next move, its papers, what waits for a person, its result. */
export function VoteDesk({ id }: { id: string }) {
  const asked = useAsk(voteOfficeApi.detail, { params: { id } }, { every: 30_000 });
  return <Waiting asked={asked}>{(one) => <Vote one={one} />}</Waiting>;
}

type Open = 'revise' | 'paper' | 'window' | 'proxy' | 'look' | 'city' | AskedMove;

function Vote({ one }: { one: OfficeVote }) {
  const [open, setOpen] = useState<Open | null>(null);
  const { trouble, busy, send } = useForm({});
  const { id, rights, moves } = one;
  const close = () => {
    setOpen(null);
    void stale();
  };
  async function print(what: PrintVote['what'] | 'roll') {
    const params = { id };
    const made = await send({}, (key) =>
      what === 'roll'
        ? call(voteOfficeApi.roll, { params, key })
        : call(voteOfficeApi.print, { params, body: { what }, key }),
    );
    if (made) window.location.assign(made.url);
  }
  async function follow() {
    if (await send({}, (key) => call(voteOfficeApi.follow, { params: { id }, key }))) await stale();
  }
  const posted = one.electorateHash !== null;
  return (
    <div className="votes__parts">
      <p>
        <Link href="/votes">全部表决</Link>
      </p>
      <section className="card">
        <h2 className="pane-title">{one.title}</h2>
        <VoteFacts one={one} />
        <div className="votes__moves">
          {moves.map((move, turn) => (
            <Button key={move} kind={turn === 0 ? 'main' : 'line'} onPress={() => setOpen(move)}>
              {voteMoveWords[move]}
            </Button>
          ))}
          {rights.revise && (
            <Button kind="line" icon="write" onPress={() => setOpen('revise')}>
              改一改
            </Button>
          )}
          {rights.follow && (
            <Button kind="line" busy={busy} onPress={follow}>
              换成新一版清册
            </Button>
          )}
        </div>
        {posted && (
          <div className="votes__moves">
            <Button kind="line" icon="print" busy={busy} onPress={() => print('notice')}>
              打印公告
            </Button>
            <Button kind="line" icon="print" busy={busy} onPress={() => print('slips')}>
              打印纸质票
            </Button>
            {['objections', 'final'].includes(one.state) && (
              <Button kind="line" icon="print" busy={busy} onPress={() => print('result')}>
                打印结果
              </Button>
            )}
            {one.city && (
              <Button kind="line" icon="download" busy={busy} onPress={() => print('roll')}>
                导出清册给市系统
              </Button>
            )}
          </div>
        )}
        {(rights.enter || rights.look) && (
          <div className="votes__moves">
            {rights.enter && (
              <Button kind="line" onPress={() => setOpen('paper')}>
                录纸质票
              </Button>
            )}
            {one.state === 'open' && (
              <Button kind="line" onPress={() => setOpen('window')}>
                窗口投票
              </Button>
            )}
            {rights.deliver && (
              <Button kind="line" onPress={() => setOpen('proxy')}>
                录委托书
              </Button>
            )}
            {rights.city && (
              <Button kind="line" onPress={() => setOpen('city')}>
                导入市系统的票
              </Button>
            )}
            {rights.look && (
              <Button kind="line" icon="eye" onPress={() => setOpen('look')}>
                查看选票
              </Button>
            )}
          </div>
        )}
        <TroubleLine trouble={trouble} />
      </section>
      {['counted', 'objections', 'final'].includes(one.state) && <ResultView id={id} />}
      {one.conflictLines.length > 0 && <ConflictList one={one} />}
      {one.objectionLines.length > 0 && <ObjectionList one={one} />}
      {posted && <SlotTable one={one} />}
      {open === 'revise' && <VoteForm vote={one} onClose={close} onDone={close} />}
      {(open === 'paper' || open === 'window') && <PaperDialog one={one} way={open} onClose={close} />}
      {open === 'proxy' && <ProxyDialog one={one} onClose={close} />}
      {open === 'look' && <LookDialog one={one} onClose={close} />}
      {open === 'city' && <CityForm id={id} onClose={close} />}
      {open && isMove(open) && <MoveDialog one={one} move={open} onClose={close} />}
    </div>
  );
}

const isMove = (open: Open): open is AskedMove => open in voteMoveWords;
