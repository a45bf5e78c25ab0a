import { useState } from 'react';
import { homeHistoryWords } from '@linli/shared/home/home-history.words';
import { homeApi } from '@linli/shared/home/home.api';
import type { HomeFile } from '@linli/shared/home/register.contract';
import { Link } from 'wouter';
import { Button } from '../parts/button';
import { Waiting } from '../parts/waiting';
import { useAsk } from '../platform/use-ask';
import { EndResidentDialog } from './end-resident-dialog';
import { moment } from './moment';
import { HomeForm } from './home-form';
import { HomePeople, HomeRoll } from './home-people';
import { HomePhonesDialog } from './home-phones-dialog';

/** One home: how large, who lives there, whose it is, and what happened to it. */
export function HomePage({ id }: { id: string }) {
  const asked = useAsk(homeApi.file, { params: { id } });
  return (
    <>
      <Link href="/register/homes">回到户的列表</Link>
      <Waiting asked={asked}>{(file) => <HomeParts file={file} />}</Waiting>
    </>
  );
}

function HomeParts({ file }: { file: HomeFile }) {
  const [revealing, setRevealing] = useState(false);
  const [changing, setChanging] = useState(false);
  const [leaving, setLeaving] = useState<HomeFile['people'][number] | null>(null);
  const { id, door, room, floor, area, now, people, roll, waiting, history } = file;
  const phones =
    people.some(({ hasPhone, until }) => hasPhone && !until) || roll.some(({ hasPhone }) => hasPhone);
  return (
    <>
      <div className="between">
        <h2 className="pane-title">
          {door} {room}
          <small>
            {floor < 0 ? `地下 ${-floor} 层` : `${floor} 层`}，{area} 平方米
          </small>
        </h2>
        <span className="register__acts">
          <Button kind="line" onPress={() => setChanging(true)}>
            改房号、面积
          </Button>
          <Link className="btn btn--line" href={`/care?home=${id}`}>
            约一次探访
          </Link>
          {phones && (
            <Button kind="line" icon="eye" onPress={() => setRevealing(true)}>
              看电话
            </Button>
          )}
        </span>
      </div>
      {waiting > 0 && (
        <p className="register__note">
          有 {waiting} 人申请入住这一户，等答复。<Link href="/register/asks">去答复</Link>
        </p>
      )}
      <HomePeople people={people} onLeave={setLeaving} />
      <HomeRoll roll={roll} />
      <section className="card">
        <h3 className="pane-title">经过</h3>
        {history.length === 0 && <p className="empty">还没有记录。</p>}
        <ul className="register__history">
          {history.map((change, index) => (
            <li key={`${change.at} ${index}`}>
              {homeHistoryWords(change)}
              <small className="quiet">
                {' '}
                {moment(change.at)}
                {change.by && `，${change.by}`}
              </small>
            </li>
          ))}
        </ul>
      </section>
      {revealing && (
        <HomePhonesDialog
          route={homeApi.reveal}
          id={id}
          whose={`${door} ${room}`}
          onClose={() => setRevealing(false)}
        />
      )}
      {changing && <HomeForm home={file} door={file.placeId} onClose={() => setChanging(false)} />}
      {leaving && <EndResidentDialog person={leaving} now={now} onClose={() => setLeaving(null)} />}
    </>
  );
}
