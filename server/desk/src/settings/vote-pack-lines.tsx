import { localDate } from '@linli/shared/deadline/shanghai.rules';
import { packRules, type PackId } from '@linli/shared/vote/pack.rules';
import { packRuleWords, packSays, packWords } from '@linli/shared/vote/pack.words';
import { articleOf, packOn } from '@linli/shared/vote/packs.rules';
import { articleWords } from '@linli/shared/vote/verdict.words';

/** A pack rule by rule: what it says, and where that is written. */
export function VotePackLines({ id, now }: { id: PackId; now: string }) {
  const pack = packOn(id, localDate(new Date(now)));
  if (!pack) return <p className="empty">这一天没有{packWords[id]}的规则。</p>;
  return (
    <details>
      <summary>
        {packWords[id]}，{packRules.length} 条，{pack.from} 起
        {pack.checked === 'report' && '（按公开报道整理，用前请对照原文）'}
      </summary>
      <table className="grid">
        <caption>{packWords[id]}的业主表决规则</caption>
        <thead>
          <tr>
            <th scope="col">哪一条</th>
            <th scope="col">怎么规定</th>
            <th scope="col">写在哪里</th>
          </tr>
        </thead>
        <tbody>
          {packRules.map((rule) => {
            const article = articleOf(pack, rule);
            return (
              <tr key={rule}>
                <th scope="row">{packRuleWords[rule]}</th>
                <td>{packSays[rule](pack)}</td>
                <td>{article ? articleWords(article) : '开通时的设置'}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {pack.superseded.map(({ text, rule, by }) => (
        <p key={`${text.law} ${text.no}`} className="quiet">
          {articleWords(text)}关于“{packRuleWords[rule]}”的旧规定不再适用，以{articleWords(by)}为准。
        </p>
      ))}
    </details>
  );
}
