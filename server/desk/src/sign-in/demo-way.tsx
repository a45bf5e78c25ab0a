import { useQuery } from '@tanstack/react-query';
import { peopleApi } from '@linli/shared/people/people.api';
import { call } from '../platform/call';
import { startOver } from '../platform/session';

interface DemoPerson {
  readonly key: string;
  readonly name: string;
  readonly what: string;
}

/** Where the stand-in for WeChat listens: named in the address once, or one port above the API. */
function sandbox(): string {
  const asked = new URLSearchParams(location.search).get('sandbox');
  const name = location.hostname === 'localhost' ? '127.0.0.1' : location.hostname;
  return asked ?? `${location.protocol}//${name}:${Number(location.port || 80) + 1}`;
}

const atDesks = /社区|街道|区级|管理员/;

/** In the demo: signing in as one of its people who work at a desk. */
export function DemoWay({ onTrouble }: { onTrouble: (trouble: unknown) => void }) {
  const { data } = useQuery({
    queryKey: ['demo-people'],
    queryFn: async () => (await (await fetch(`${sandbox()}/__sandbox/people`)).json()) as DemoPerson[],
    staleTime: Infinity,
  });
  async function become(person: string) {
    try {
      const got = await fetch(`${sandbox()}/__sandbox/login`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ person }),
      });
      const { code } = (await got.json()) as { code: string };
      await call(peopleApi.signIn, { body: { code } });
      await startOver();
    } catch (thrown) {
      onTrouble(thrown);
    }
  }
  return (
    <section className="demo-people">
      <h2 className="pane-title">演示：直接当其中一位</h2>
      {data
        ?.filter(({ what }) => atDesks.test(what))
        .map(({ key, name, what }) => (
          <button key={key} type="button" className="cand" onClick={() => void become(key)}>
            <b>{name}</b>
            <span className="cand__note">{what}</span>
          </button>
        ))}
    </section>
  );
}
