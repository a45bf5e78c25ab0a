import { useState } from 'react';
import { reachApi } from '@linli/shared/bulletin/bulletin.api';
import { outcomesOf, type HomeMeans, type HomeOutcome } from '@linli/shared/bulletin/bulletin.rules';
import { homeMeansWords, homeOutcomeWords } from '@linli/shared/bulletin/bulletin.words';
import type { Unreached as Reply, UnreachedHome } from '@linli/shared/bulletin/reach.contract';
import { whenWords } from '@linli/shared/deadline/deadline.words';
import { homeApi } from '@linli/shared/home/home.api';
import type { HomePhones } from '@linli/shared/home/register.contract';
import { Button } from '../parts/button';
import { toast } from '../parts/toast';
import { TroubleLine } from '../parts/trouble-line';
import { Waiting } from '../parts/waiting';
import { call } from '../platform/call';
import { stale, useAsk } from '../platform/use-ask';
import { useForm } from '../platform/use-form';

interface UnreachedProps {
  id: string;
  building: string;
  name: string;
}

const most = 300;

/** The homes of a building that nobody has reached, each with what was tried and what to put down. Why they are not reached, nobody is told. */
export function Unreached({ id, building, name }: UnreachedProps) {
  const asked = useAsk(reachApi.unreached, { params: { id }, query: { building } }, { every: 30_000 });
  return (
    <section className="bulletins__unreached">
      <h3>{name}，还没告诉到的</h3>
      <Waiting asked={asked}>
        {(reply) =>
          reply.homes.length === 0 ? (
            <p className="empty">都告诉到了。</p>
          ) : (
            <HomeTable id={id} reply={reply} />
          )
        }
      </Waiting>
    </section>
  );
}

const HomeTable = ({ id, reply: { homes, means, now } }: { id: string; reply: Reply }) => (
  <div className="scroll-x" tabIndex={0} role="region" aria-label="还没告诉到的住户">
    <table className="grid">
      <caption>
        {homes.length} 户{homes.length === most && `，只列前 ${most} 户`}
        。打通了、见到了或者贴上了，就不在这里了。
      </caption>
      <thead>
        <tr>
          <th scope="col">哪一户</th>
          <th scope="col">试过</th>
          <th scope="col">电话</th>
          <th scope="col">记一次</th>
        </tr>
      </thead>
      <tbody>
        {homes.map((home) => (
          <HomeRow key={home.homeId} id={id} home={home} means={means} now={now} />
        ))}
      </tbody>
    </table>
  </div>
);

interface HomeRowProps {
  id: string;
  home: UnreachedHome;
  means: readonly HomeMeans[];
  now: string;
}

/** Kept beside who looked at a phone from here. */
const reason = '公告还没看到，打电话告诉';

const tryWords = (means: HomeMeans, outcome: HomeOutcome): string =>
  means === 'paper' ? homeOutcomeWords[outcome] : `${homeMeansWords[means]}，${homeOutcomeWords[outcome]}`;

function HomeRow({ id, home: { homeId, name, tries }, means, now }: HomeRowProps) {
  const [phones, setPhones] = useState<HomePhones['phones'] | null>(null);
  const { value: noFields, trouble, busy, send } = useForm({});
  async function record(by: HomeMeans, outcome: HomeOutcome) {
    const body = { homeId, means: by, outcome };
    const done = await send(noFields, (key) => call(reachApi.record, { params: { id }, body, key }));
    if (done) toast(`记下了：${name}，${tryWords(by, outcome)}`);
    await stale(reachApi.unreached, reachApi.reach);
  }
  async function reveal() {
    const done = await send(noFields, (key) =>
      call(homeApi.reveal, { params: { id: homeId }, body: { reason }, key }),
    );
    if (done) setPhones(done.phones);
  }
  return (
    <tr>
      <th scope="row">{name}</th>
      <td className="quiet">
        {tries
          .map((one) => `${whenWords(new Date(one.at), new Date(now))}${tryWords(one.means, one.outcome)}`)
          .join('；') || '没有'}
      </td>
      <td>
        {phones?.map((one) => (
          <span key={one.phone} className="bulletins__phone">
            {one.name} {one.phone}
          </span>
        ))}
        {phones?.length === 0 && '没有登记电话'}
        {!phones && means.includes('call') && (
          <Button kind="plain" icon="phone" label={`看电话：${name}，会记下谁看过`} onPress={reveal}>
            看电话
          </Button>
        )}
      </td>
      <td>
        <span className="bulletins__tries">
          {means.flatMap((by) =>
            outcomesOf[by].map((outcome) => (
              <Button
                key={`${by} ${outcome}`}
                kind="line"
                busy={busy}
                label={`${name}：${tryWords(by, outcome)}`}
                onPress={() => record(by, outcome)}
              >
                {tryWords(by, outcome)}
              </Button>
            )),
          )}
        </span>
        <TroubleLine trouble={trouble} />
      </td>
    </tr>
  );
}
