import { useEffect, useState } from 'react';
import { dateWords } from '@linli/shared/deadline/rule.words';
import { electorateOfficeApi } from '@linli/shared/electorate/electorate.api';
import { areaSourceWords, lotKindWords, totalsWords } from '@linli/shared/electorate/electorate.words';
import { areaWords } from '@linli/shared/vote/verdict.words';
import { Link } from 'wouter';
import { Button } from '../parts/button';
import { Waiting } from '../parts/waiting';
import { useAsk } from '../platform/use-ask';

/** The list as it hangs on the notice board: rooms, areas and numbers of owners, no names and no phones. */
export function PostedPage({ id }: { id: string }) {
  const asked = useAsk(electorateOfficeApi.list, { params: { id } });
  return (
    <>
      <Link href={`/votes/electorates/${id}`} className="electorates__screen">
        回到这份清册
      </Link>
      <Waiting asked={asked}>
        {({ name, place, edition, state, postedUntil, hash, totals, text, lots }) => (
          <section className="card electorates__posted">
            <div className="between">
              <h2 className="pane-title">
                {place}表决权清册：{name}
                {edition > 1 && `（第 ${edition} 版）`}
              </h2>
              <div className="electorates__acts electorates__screen">
                {text && <TextLink text={text} />}
                <Button icon="print" onPress={() => window.print()}>
                  打印
                </Button>
              </div>
            </div>
            <p>
              {totalsWords(totals)}。同一业主有几套，算 1 人；同一业主号是同一位业主。
              {state === 'posted' && postedUntil && `有异议请在 ${dateWords(postedUntil)}前提出。`}
            </p>
            {hash && (
              <p className="electorates__hash">
                清册指纹（SHA-256）：<code>{hash}</code>
              </p>
            )}
            <table className="grid">
              <caption>{lots.length} 套</caption>
              <thead>
                <tr>
                  <th scope="col">房屋</th>
                  <th scope="col">类别</th>
                  <th scope="col">面积</th>
                  <th scope="col">面积来自</th>
                  <th scope="col">业主号</th>
                </tr>
              </thead>
              <tbody>
                {lots.map(({ label, kind, area, source, head }) => (
                  <tr key={label}>
                    <th scope="row">{label}</th>
                    <td>{lotKindWords[kind]}</td>
                    <td>{areaWords(area)}</td>
                    <td>{areaSourceWords[source]}</td>
                    <td>{head}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        )}
      </Waiting>
    </>
  );
}

/** The very text over which the hash is made, for anybody who wants to make it again. */
function TextLink({ text }: { text: string }) {
  const [href, setHref] = useState<string | null>(null);
  useEffect(() => {
    const url = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }));
    setHref(url);
    return () => URL.revokeObjectURL(url);
  }, [text]);
  return href ? (
    <a href={href} download="linli-electorate.txt">
      下载清册原文，自己核对指纹
    </a>
  ) : null;
}
