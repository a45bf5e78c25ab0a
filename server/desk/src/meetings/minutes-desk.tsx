import { useState } from 'react';
import { momentWords } from '@linli/shared/deadline/deadline.words';
import { minutesApi } from '@linli/shared/meeting/meeting.api';
import type { OfficeMeeting } from '@linli/shared/meeting/meeting.contract';
import type { Minutes } from '@linli/shared/meeting/minutes.contract';
import { minutesStateWords } from '@linli/shared/meeting/meeting.words';
import { Button } from '../parts/button';
import { TextField } from '../parts/field';
import { toast } from '../parts/toast';
import { TroubleLine } from '../parts/trouble-line';
import { call } from '../platform/call';
import { stale } from '../platform/use-ask';
import { useForm } from '../platform/use-form';
import { MinutesEditor } from './minutes-editor';

interface MinutesDeskProps {
  one: OfficeMeeting;
  reload: () => Promise<void>;
}

/** The minutes: written, handed to a second person, sent back or published; corrected by a new version. */
export function MinutesDesk({ one, reload }: MinutesDeskProps) {
  const [writing, setWriting] = useState(false);
  const { value, wrong, trouble, change, send } = useForm({ reason: '' });
  const { id, rights, minutes, minutesDue, published } = one;
  const [newest] = minutes;
  async function move(route: typeof minutesApi.hand, said: string) {
    if (await send({}, (key) => call(route, { params: { id }, key }))) toast(said);
    await stale();
    await reload();
  }
  async function sendBack() {
    const reason = value.reason.trim();
    const faults = reason.length < 2 ? { reason: '请写哪里要改' } : {};
    if (!(await send(faults, (key) => call(minutesApi.back, { params: { id }, body: { reason }, key }))))
      return;
    toast('退回去了');
    await reload();
  }
  if (!newest && !rights.write) return null;
  return (
    <section className="card meetings__card">
      <div className="between">
        <h2 className="pane-title">会议纪要</h2>
        {published && (
          <a href={`/api/meetings/${id}/minutes.pdf`} target="_blank" rel="noopener noreferrer">
            打印纪要
          </a>
        )}
      </div>
      {!published && <p className="quiet">{`${momentWords(new Date(minutesDue))} 前公布`}</p>}
      <TroubleLine trouble={trouble} />
      {wrong.items && <p className="field__error">{wrong.items}</p>}
      {minutes.map((version) => (
        <Version key={version.version} one={one} version={version} />
      ))}
      {writing ? (
        <MinutesEditor one={one} onClose={() => setWriting(false)} reload={reload} />
      ) : (
        <div className="meetings__moves">
          {rights.write && (
            <Button kind={newest ? 'line' : 'main'} icon="write" onPress={() => setWriting(true)}>
              {newest?.state === 'published' ? '更正' : '写纪要'}
            </Button>
          )}
          {rights.hand && (
            <Button onPress={() => move(minutesApi.hand, '交给同事看')}>写好了，请同事看</Button>
          )}
          {rights.publish && (
            <Button onPress={() => move(minutesApi.publish, '公布了，来的人都会收到')}>看过了，公布</Button>
          )}
        </div>
      )}
      {rights.back && (
        <div className="meetings__item">
          <TextField
            label="哪里要改"
            max={200}
            value={value.reason}
            error={wrong.reason}
            onChange={(reason) => change({ reason })}
          />
          <Button kind="line" onPress={sendBack}>
            退回去改
          </Button>
        </div>
      )}
    </section>
  );
}

const Version = ({ one: { agenda }, version }: { one: OfficeMeeting; version: Minutes }) => (
  <details open={version.state !== 'published'}>
    <summary>{`第 ${version.version} 版，${version.writer}写，${minutesStateWords[version.state]}${version.checker ? `，${version.checker}看过` : ''}`}</summary>
    {version.returned && <p>{`退回：${version.returned}`}</p>}
    {version.because && <p>{`更正：${version.because}`}</p>}
    {version.items.map(({ itemId, said, agreed }) => (
      <p key={itemId} className="meetings__said">
        <strong>{agenda.find((item) => item.id === itemId)?.title}</strong>
        {said && `\n说了什么：${said}`}
        {agreed && `\n商量定了：${agreed}`}
      </p>
    ))}
    {version.words && <p className="meetings__said">{version.words}</p>}
  </details>
);
