import { bulletinOfficeApi } from '@linli/shared/bulletin/bulletin.api';
import { correctFaults } from '@linli/shared/bulletin/bulletin-faults.words';
import type { OfficeBulletin } from '@linli/shared/bulletin/bulletin.contract';
import { bulletinFieldWords } from '@linli/shared/bulletin/bulletin.words';
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import type { PageProps } from '../page-props';
import { Button } from '../parts/button';
import { TextField } from '../parts/field';
import { toast } from '../parts/toast';
import { TroubleLine } from '../parts/trouble-line';
import { Waiting } from '../parts/waiting';
import { call } from '../platform/call';
import { useAsk } from '../platform/use-ask';
import { useKeptForm } from '../platform/use-kept-form';
import { changed } from './changed';
import { instantOf, momentOf } from '../platform/typed-moment';
import { VersionFields } from './version-fields';
import { VersionWords } from './versions';

/** A new version beside the newest one. */
export function CorrectDesk({ id, me }: PageProps & { id: string }) {
  const asked = useAsk(bulletinOfficeApi.detail, { params: { id } });
  return (
    <>
      <p>
        <Link href={`/bulletins/list/${id}`}>回到这份公告</Link>
      </p>
      <Waiting asked={asked}>{(bulletin) => <CorrectForm bulletin={bulletin} me={me} />}</Waiting>
    </>
  );
}

function CorrectForm({ bulletin, me }: PageProps & { bulletin: OfficeBulletin }) {
  const { id, version, versions, live, now } = bulletin;
  const [newest] = versions;
  const [, go] = useLocation();
  // whose version is written over is the one that was read, until the newer one has been shown
  const [read, setRead] = useState(version);
  const { value, wrong, trouble, busy, change, send, forget } = useKeptForm(`correct.${me.id}.${id}`, {
    title: newest?.title ?? '',
    words: newest?.words ?? '',
    from: momentOf(bulletin.from),
    until: momentOf(bulletin.until),
    why: '',
  });
  const overtaken = version > read;
  async function correct() {
    const body = {
      version: read,
      title: value.title.trim(),
      words: value.words.trim(),
      from: instantOf(value.from),
      until: instantOf(value.until),
      why: value.why.trim(),
    };
    const done = await send(correctFaults(body, new Date(now)), (key) =>
      call(bulletinOfficeApi.correct, { params: { id }, body, key }),
    );
    if (done) {
      forget();
      toast(done.looks ? '交了，等别人看过再发' : '改好了，会再告诉一遍');
      go(`/bulletins/list/${id}`);
    }
    await changed();
  }
  return (
    <>
      <h2 className="pane-title">更正：{bulletin.title}</h2>
      <div className="bulletins__both">
        <section
          className={overtaken ? 'card bulletins__overtaken' : 'card'}
          role={overtaken ? 'alert' : undefined}
        >
          <h3>{overtaken ? `${newest?.writtenBy ?? ''}刚写的第 ${version} 版` : `现在的第 ${version} 版`}</h3>
          {newest && <VersionWords version={newest} />}
          {overtaken && (
            <>
              <p className="quiet">您写的在旁边，一个字没丢。看过了，再决定改不改。</p>
              <Button kind="line" onPress={() => setRead(version)}>
                看过了，接着改
              </Button>
            </>
          )}
        </section>
        <section className="card">
          <h3>新的一版</h3>
          <VersionFields value={value} change={change} wrong={wrong} />
          <TextField
            label={bulletinFieldWords.why}
            hint="收到的人会看到，比如：停水改到后天"
            max={200}
            value={value.why}
            onChange={(why) => change({ why })}
            error={wrong.why}
          />
          <TroubleLine trouble={trouble} />
          {live > 0 && <p className="quiet">原来那一版也留着，告诉过的人会再告诉一遍。</p>}
          <p className="bulletins__send">
            <Button big busy={busy} off={overtaken && '先看别人刚写的一版'} onPress={correct}>
              交新的一版
            </Button>
          </p>
        </section>
      </div>
    </>
  );
}
