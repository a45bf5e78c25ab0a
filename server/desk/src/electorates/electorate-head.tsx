import { dateWords } from '@linli/shared/deadline/rule.words';
import { electorateOfficeApi as api } from '@linli/shared/electorate/electorate.api';
import type { ElectorateFile, MoveElectorate } from '@linli/shared/electorate/electorate.contract';
import { electorateStateWords, lotKindWords } from '@linli/shared/electorate/electorate.words';
import { numberWords } from '@linli/shared/number.words';
import { areaWords } from '@linli/shared/vote/verdict.words';
import { Link } from 'wouter';
import { Button } from '../parts/button';
import { toast } from '../parts/toast';
import { TroubleLine } from '../parts/trouble-line';
import { call } from '../platform/call';
import { stale } from '../platform/use-ask';
import { useForm } from '../platform/use-form';

const done: Record<MoveElectorate['move'], string> = {
  post: '开始公示了，打印出来贴在显著位置',
  freeze: '清册定下来了，指纹印在通知上',
  drop: '这份清册不用了',
};

/** Heads, area and state, the hash once there is one, and the next step. */
export function ElectorateHead({ file }: { file: ElectorateFile }) {
  const { id, name, place, edition, state, postedUntil, hash, totals, byKind, buildings, editions, rights } =
    file;
  const { trouble, busy, send } = useForm({});
  async function move(to: MoveElectorate['move']) {
    const body = { move: to, version: file.version };
    const moved = await send({}, (key) => call(api.move, { params: { id }, body, key }));
    await stale();
    if (moved) toast(done[to]);
  }
  return (
    <section className="card">
      <div className="between">
        <h2 className="pane-title">
          {name}
          <small>
            {place}
            {edition > 1 && `，第 ${edition} 版`}，{electorateStateWords[state]}
            {state === 'posted' && postedUntil && `到 ${dateWords(postedUntil)}`}
          </small>
        </h2>
        <div className="electorates__acts">
          {rights.post && (
            <Button busy={busy} onPress={() => move('post')}>
              开始公示
            </Button>
          )}
          {rights.freeze && (
            <Button busy={busy} onPress={() => move('freeze')}>
              定下来
            </Button>
          )}
          {state !== 'draft' && <Link href={`/votes/electorates/${id}/list`}>公示清单，打印</Link>}
          {rights.drop && (
            <Button kind="plain" busy={busy} onPress={() => move('drop')}>
              不用这份了
            </Button>
          )}
        </div>
      </div>
      <dl className="electorates__totals">
        <div>
          <dt>专有部分</dt>
          <dd>
            <b>{numberWords(totals.lots)}</b> 套
          </dd>
        </div>
        <div>
          <dt>业主人数</dt>
          <dd>
            <b>{numberWords(totals.heads)}</b> 人
          </dd>
        </div>
        <div>
          <dt>面积</dt>
          <dd>
            <b>{areaWords(totals.area)}</b>
          </dd>
        </div>
        {byKind.length > 1 &&
          byKind.map(({ kind, lots, area }) => (
            <div key={kind}>
              <dt>{lotKindWords[kind]}</dt>
              <dd>
                {numberWords(lots)} 个，{areaWords(area)}
              </dd>
            </div>
          ))}
      </dl>
      {buildings.length > 0 && <p>只限 {buildings.join('、')}</p>}
      {state === 'draft' && !rights.post && <p className="quiet">把下面缺的补齐、认定完，就能公示。</p>}
      {state === 'posted' && !rights.freeze && (
        <p className="quiet">公示期过了、异议都答复了，就能定下来。</p>
      )}
      {hash && (
        <p className="electorates__hash">
          清册指纹（SHA-256）：<code>{hash}</code>
        </p>
      )}
      {editions.length > 1 && (
        <p>
          各版：
          {editions.map((one) => (
            <Link
              key={one.id}
              href={`/votes/electorates/${one.id}`}
              aria-current={one.id === id ? 'page' : undefined}
              className="electorates__edition"
            >
              第 {one.edition} 版
            </Link>
          ))}
        </p>
      )}
      <TroubleLine trouble={trouble} />
    </section>
  );
}
