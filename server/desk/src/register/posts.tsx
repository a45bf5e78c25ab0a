import { useState } from 'react';
import { dateWords } from '@linli/shared/deadline/rule.words';
import { peopleApi } from '@linli/shared/people/people.api';
import type { Colleague, Colleagues } from '@linli/shared/people/people.contract';
import { Button } from '../parts/button';
import { SelectField, TextField } from '../parts/field';
import { Waiting } from '../parts/waiting';
import { useAddress } from '../platform/address';
import { useAsk } from '../platform/use-ask';
import { EndPostDialog } from './end-post-dialog';
import { LeaveList } from './leave-list';
import { LeaveDialog } from './leave-dialog';

/** Who holds which post where, from when until when, and who stands in for whoever is away. */
export function Posts() {
  const asked = useAsk(peopleApi.colleagues);
  return (
    <>
      <h2 className="pane-title">任职和请假</h2>
      <p className="quiet">新的任职在手机上邀请，或者用“人员和任职”文件导入。</p>
      <Waiting asked={asked}>{(all) => <PostsTable all={all} />}</Waiting>
      <LeaveList />
    </>
  );
}

function PostsTable({ all: { people, pending } }: { all: Colleagues }) {
  const { said, say } = useAddress<'who' | 'where'>();
  const [ending, setEnding] = useState<Colleague | null>(null);
  const [leaving, setLeaving] = useState<string | null>(null);
  const places = [...new Map(people.map(({ placeId, placeName }) => [placeId, placeName]))];
  const shown = people.filter(
    ({ name, placeId }) => (!said.who || name.includes(said.who)) && (!said.where || placeId === said.where),
  );
  return (
    <>
      <div className="card fields-row register__filter">
        <TextField label="姓名" max={20} value={said.who ?? ''} onChange={(who) => say({ who })} />
        <SelectField
          label="在哪里"
          none="全部"
          options={places.map(([key, words]) => ({ key, words }))}
          value={said.where ?? null}
          onChange={(where) => say({ where })}
        />
      </div>
      <section className="card scroll-x">
        <table className="grid">
          <caption>
            共 {people.length} 项任职，这里 {shown.length} 项；还没接受的邀请 {pending.length} 个
          </caption>
          <thead>
            <tr>
              <th scope="col">姓名</th>
              <th scope="col">职责</th>
              <th scope="col">在哪里</th>
              <th scope="col">什么时候</th>
              <th scope="col">工作电话</th>
              <th scope="col">请假</th>
              <th scope="col">
                <span className="sr">办什么</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map((one) => (
              <PostRow key={one.appointmentId} post={one} onLeave={setLeaving} onEnd={() => setEnding(one)} />
            ))}
          </tbody>
        </table>
        {shown.length === 0 && <p className="empty">没有这样的任职。</p>}
      </section>
      {ending && <EndPostDialog post={ending} onClose={() => setEnding(null)} />}
      {leaving && <LeaveDialog person={leaving} onClose={() => setLeaving(null)} />}
    </>
  );
}

interface PostRowProps {
  post: Colleague;
  onLeave: (personId: string) => void;
  onEnd: () => void;
}

const PostRow = ({ post, onLeave, onEnd }: PostRowProps) => {
  const { personId, name, roleName, placeName, since, until, workPhone, away } = post;
  const whose = (
    <span className="sr">
      ：{name}，{roleName}
    </span>
  );
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{roleName}</td>
      <td>{placeName}</td>
      <td>
        {dateWords(since)}
        {until ? `到${dateWords(until)}` : '起'}
      </td>
      <td>{workPhone}</td>
      <td>
        {away && `到${dateWords(away.until)}，${away.substitute ? `${away.substitute}代班` : '没有人代班'}`}
      </td>
      <td className="num">
        <span className="register__acts">
          {personId && (
            <Button kind="plain" onPress={() => onLeave(personId)}>
              请假{whose}
            </Button>
          )}
          <Button kind="plain" onPress={onEnd}>
            结束任职{whose}
          </Button>
        </span>
      </td>
    </tr>
  );
};
