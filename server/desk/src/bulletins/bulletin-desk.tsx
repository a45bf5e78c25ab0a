import { bulletinOfficeApi } from '@linli/shared/bulletin/bulletin.api';
import type { OfficeBulletin } from '@linli/shared/bulletin/bulletin.contract';
import {
  bulletinRoleWords,
  bulletinStateWords,
  mannerWords,
  windowWords,
} from '@linli/shared/bulletin/bulletin.words';
import { momentWords } from '@linli/shared/deadline/deadline.words';
import { Link } from 'wouter';
import { Pill } from '../parts/pill';
import { Waiting } from '../parts/waiting';
import { useAsk } from '../platform/use-ask';
import { Moves } from './moves';
import { ReachCard } from './reach-card';
import { Versions } from './versions';

/** One bulletin: what it says, to whom, how far it has come, every version, and what there is to do. */
export function BulletinDesk({ id }: { id: string }) {
  const asked = useAsk(bulletinOfficeApi.detail, { params: { id } }, { every: 60_000 });
  return (
    <>
      <p>
        <Link href="/bulletins/list">回到公告列表</Link>
      </p>
      <Waiting asked={asked}>
        {(bulletin) => (
          <>
            <div className="between">
              <h2 className="pane-title">{bulletin.title}</h2>
              <Pill {...bulletinStateWords[bulletin.state]} />
            </div>
            <Moves bulletin={bulletin} />
            <Said bulletin={bulletin} />
            {bulletin.live > 0 && !bulletin.withdrawn && <ReachCard id={id} />}
            <Versions versions={bulletin.versions} live={bulletin.live} />
          </>
        )}
      </Waiting>
    </>
  );
}

function Said({ bulletin }: { bulletin: OfficeBulletin }) {
  const { withdrawn, photos, publishAt, sentAt, urgentReason, versions } = bulletin;
  const [newest] = versions;
  const facts: readonly (readonly [name: string, words: string | null])[] = [
    ['谁来发', `${bulletin.unit}，${bulletin.kind}`],
    ['发到哪里', bulletin.places.join('、')],
    ['发给谁', bulletin.roles.map((role) => bulletinRoleWords[role]).join('、')],
    ['几户', `${bulletin.homes} 户`],
    ['告诉到什么程度', mannerWords[bulletin.manner].name],
    ['为什么急', urgentReason],
    ['管多久', windowWords(new Date(bulletin.from), new Date(bulletin.until))],
    ['什么时候发', sentAt ? `${momentWords(new Date(sentAt))} 发了` : momentWords(new Date(publishAt))],
    ['撤回', withdrawn && `${momentWords(new Date(withdrawn.at))} ${withdrawn.by}：${withdrawn.reason}`],
    ['要改什么', newest?.returned ? `${newest.lookedBy ?? ''}：${newest.returned}` : null],
  ];
  return (
    <section className="card bulletins__said">
      <div>
        <h3>内容</h3>
        <p className="bulletins__words">{newest?.words}</p>
        {photos.length > 0 && (
          <ul className="bulletins__photos" aria-label="公告的照片">
            {photos.map(({ id, full, thumb }, at) => (
              <li key={id}>
                <a href={full} target="_blank" rel="noreferrer">
                  <img src={thumb} alt={`照片 ${at + 1}`} />
                </a>
              </li>
            ))}
          </ul>
        )}
      </div>
      <dl className="facts">
        {facts.map(
          ([name, words]) =>
            words && (
              <div key={name} className="bulletins__fact">
                <dt>{name}</dt>
                <dd>{words}</dd>
              </div>
            ),
        )}
      </dl>
    </section>
  );
}
