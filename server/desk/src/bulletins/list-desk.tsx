import { bulletinOfficeApi } from '@linli/shared/bulletin/bulletin.api';
import type { OfficeLine } from '@linli/shared/bulletin/bulletin.contract';
import { bulletinStandings } from '@linli/shared/bulletin/bulletin.rules';
import {
  bulletinStandingWords,
  bulletinStateWords,
  windowWords,
} from '@linli/shared/bulletin/bulletin.words';
import { momentWords } from '@linli/shared/deadline/deadline.words';
import { Link } from 'wouter';
import { SelectField } from '../parts/field';
import { Pill } from '../parts/pill';
import { Tabs } from '../parts/tabs';
import { Waiting } from '../parts/waiting';
import { useAddress } from '../platform/address';
import { useAsk } from '../platform/use-ask';

const most = 200;

/** The bulletins of the reader's units: by where they stand, of a kind, of a place. */
export function ListDesk() {
  const { said, say } = useAddress<'standing' | 'kind' | 'under'>();
  const standing = bulletinStandings.find((one) => one === said.standing) ?? 'inForce';
  const filter = { kind: said.kind, under: said.under };
  const asked = useAsk(
    bulletinOfficeApi.list,
    { query: { standing, ...filter } },
    { keep: true, every: 60_000 },
  );
  const form = useAsk(bulletinOfficeApi.form);
  return (
    <>
      <div className="between">
        <h2 className="pane-title">写过的公告</h2>
        {form.data && (
          <Link href="/bulletins/write" className="btn btn--main">
            <i className="i i-write" aria-hidden="true" />
            写一份公告
          </Link>
        )}
      </div>
      <section className="card">
        {form.data && (
          <div className="fields-row">
            <SelectField
              label="哪里写的"
              none="所有地方"
              options={form.data.units.map(({ id: key, name: words }) => ({ key, words }))}
              value={said.under ?? null}
              onChange={(under) => say({ under })}
            />
            <SelectField
              label="类别"
              none="所有类别"
              options={form.data.kinds.map(({ code: key, name: words }) => ({ key, words }))}
              value={said.kind ?? null}
              onChange={(kind) => say({ kind })}
            />
          </div>
        )}
        <Waiting asked={asked}>
          {({ bulletins, counts }) => (
            <>
              <div className="bulletins__tabs">
                <Tabs
                  label="在哪一步"
                  tabs={bulletinStandings.map((key) => ({
                    key,
                    words: bulletinStandingWords[key],
                    count: counts[key] ?? 0,
                  }))}
                  value={standing}
                  onChange={(next) => say({ standing: next })}
                />
              </div>
              {bulletins.length === 0 ? (
                <p className="empty">这里没有公告。</p>
              ) : (
                <Lines
                  lines={bulletins}
                  caption={`${counts[standing] ?? 0} 份，新的在前${bulletins.length === most ? `，只列前 ${most} 份` : ''}`}
                />
              )}
            </>
          )}
        </Waiting>
      </section>
    </>
  );
}

const Lines = ({ lines, caption }: { lines: readonly OfficeLine[]; caption: string }) => (
  <div className="scroll-x" tabIndex={0} role="region" aria-label="公告列表">
    <table className="grid">
      <caption>{caption}</caption>
      <thead>
        <tr>
          {['标题', '谁写的', '类别', '几户', '什么时候发', '管到', '在哪一步'].map((head) => (
            <th key={head} scope="col" className={head === '几户' ? 'num' : undefined}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.id}>
            <th scope="row">
              <Link href={`/bulletins/list/${line.id}`}>{line.title}</Link>
            </th>
            <td>{line.unit}</td>
            <td>{line.kind}</td>
            <td className="num">{line.homes}</td>
            <td>{momentWords(new Date(line.publishAt))}</td>
            <td>{windowWords(new Date(line.from), new Date(line.until))}</td>
            <td>
              {line.looks ? (
                <Pill look="lamp" icon="pending" words="等您看" />
              ) : (
                <Pill {...bulletinStateWords[line.state]} />
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);
