import { dateWords } from '@linli/shared/deadline/rule.words';
import { kindWords, wayWords } from '@linli/shared/home/home.words';
import type { HomeFile } from '@linli/shared/home/register.contract';
import { Button } from '../parts/button';

type Person = HomeFile['people'][number];

/** From when until when; an end that is null lasts. */
const during = (since: string, until: string | null): string =>
  until ? `${dateWords(since)}到${dateWords(until)}` : `${dateWords(since)}起`;

const phoneWords = (hasPhone: boolean): string => (hasPhone ? '有，已遮住' : '没有');

/** Who lives in a home, and who did. */
export const HomePeople = ({
  people,
  onLeave,
}: {
  people: readonly Person[];
  onLeave: (person: Person) => void;
}) => (
  <section className="card">
    <h3 className="pane-title">住户</h3>
    {people.length === 0 ? (
      <p className="empty">没有登记住户。</p>
    ) : (
      <table className="grid">
        <caption>{people.length} 人，连同搬走的</caption>
        <thead>
          <tr>
            <th scope="col">姓名</th>
            <th scope="col">是什么人</th>
            <th scope="col">怎么来的</th>
            <th scope="col">什么时候</th>
            <th scope="col">电话</th>
            <th scope="col">
              <span className="sr">办什么</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {people.map((person) => (
            <tr key={person.id}>
              <th scope="row">{person.name || '已注销'}</th>
              <td>{kindWords[person.kind]}</td>
              <td>{wayWords[person.way]}</td>
              <td>{during(person.since, person.until)}</td>
              <td>{phoneWords(person.hasPhone)}</td>
              <td className="num">
                {person.ends && (
                  <Button kind="plain" onPress={() => onLeave(person)}>
                    搬走了<span className="sr">：{person.name}</span>
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    )}
  </section>
);

/** Whose home it is by the papers, now and before. */
export const HomeRoll = ({ roll }: { roll: HomeFile['roll'] }) => (
  <section className="card">
    <h3 className="pane-title">产权人名册</h3>
    {roll.length === 0 ? (
      <p className="empty">没有名册，可以用“产权人名册”文件导入。</p>
    ) : (
      <table className="grid">
        <caption>{roll.length} 条，连同以前的</caption>
        <thead>
          <tr>
            <th scope="col">产权人</th>
            <th scope="col">份额</th>
            <th scope="col">什么时候</th>
            <th scope="col">电话</th>
          </tr>
        </thead>
        <tbody>
          {roll.map(({ id, name, share, since, until, hasPhone }) => (
            <tr key={id}>
              <th scope="row">{name}</th>
              <td>{share === null ? '没写' : `${Math.round(Number(share) * 10_000) / 100}%`}</td>
              <td>{during(since, until)}</td>
              <td>{phoneWords(hasPhone)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    )}
  </section>
);
