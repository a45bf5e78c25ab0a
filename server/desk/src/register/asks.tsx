import { useState } from 'react';
import { whenWords } from '@linli/shared/deadline/deadline.words';
import { homeApi } from '@linli/shared/home/home.api';
import type { AskLine } from '@linli/shared/home/home.contract';
import { homeWords, kindWords } from '@linli/shared/home/home.words';
import { Button } from '../parts/button';
import { Pill } from '../parts/pill';
import { Waiting } from '../parts/waiting';
import { useAsk } from '../platform/use-ask';
import { ConfirmDialog, RefuseDialog } from './ask-dialogs';
import { HomePhonesDialog } from './home-phones-dialog';

type Doing = 'confirm' | 'refuse' | 'phone';

/** Who asks to move in and waits for an answer, the first to fall due first. */
export function Asks() {
  const asked = useAsk(homeApi.asks, {}, { every: 60_000 });
  const [doing, setDoing] = useState<{ ask: AskLine; what: Doing } | null>(null);
  const close = () => setDoing(null);
  return (
    <>
      <h2 className="pane-title">入住申请</h2>
      <Waiting asked={asked}>
        {({ asks, now }) =>
          asks.length === 0 ? (
            <p className="empty">没有等答复的申请。</p>
          ) : (
            <section className="card scroll-x">
              <table className="grid">
                <caption>{asks.length} 个在等答复，到期近的在前</caption>
                <thead>
                  <tr>
                    <th scope="col">谁</th>
                    <th scope="col">哪一户</th>
                    <th scope="col">知道些什么</th>
                    <th scope="col">什么时候前答复</th>
                    <th scope="col">
                      <span className="sr">办什么</span>
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {asks.map((ask) => (
                    <AskRow key={ask.id} ask={ask} now={now} onDo={(what) => setDoing({ ask, what })} />
                  ))}
                </tbody>
              </table>
            </section>
          )
        }
      </Waiting>
      {doing?.what === 'confirm' && <ConfirmDialog ask={doing.ask} onClose={close} />}
      {doing?.what === 'refuse' && <RefuseDialog ask={doing.ask} onClose={close} />}
      {doing?.what === 'phone' && (
        <HomePhonesDialog
          route={homeApi.revealAsker}
          id={doing.ask.id}
          whose={doing.ask.name}
          onClose={close}
        />
      )}
    </>
  );
}

function AskRow({ ask, now, onDo }: { ask: AskLine; now: string; onDo: (what: Doing) => void }) {
  const { plate, room, homeId, name, kind, due, late, openMoves } = ask;
  const whose = <span className="sr">：{name}</span>;
  return (
    <tr>
      <th scope="row">
        {name}，{kindWords[kind]}
      </th>
      <td>
        {homeWords(plate, room)} {!homeId && <Pill look="hold" icon="info" words="房号对不上" />}
      </td>
      <td>{knownOf(ask)}</td>
      <td>
        {whenWords(new Date(due), new Date(now))} {late && <Pill look="over" icon="over" words="过期" />}
      </td>
      <td className="num">
        <span className="register__acts">
          <Button kind="plain" onPress={() => onDo('phone')}>
            看电话{whose}
          </Button>
          {openMoves.includes('refuse') && (
            <Button kind="line" onPress={() => onDo('refuse')}>
              还不行{whose}
            </Button>
          )}
          {openMoves.includes('confirm') && (
            <Button kind="line" onPress={() => onDo('confirm')}>
              核对入住{whose}
            </Button>
          )}
        </span>
      </td>
    </tr>
  );
}

/** What helps to judge it: the roll, who lives there already, earlier tries. */
const knownOf = ({ homeId, onRoll, owners, people, before }: AskLine): string =>
  [
    homeId && (onRoll === null ? '没有名册' : onRoll ? '名册上有这个名字' : '名册上没有这个名字'),
    people > 0 && `住了 ${people} 人${owners ? `，业主 ${owners} 位` : ''}`,
    before > 0 && `以前没通过 ${before} 次`,
  ]
    .filter(Boolean)
    .join('，');
