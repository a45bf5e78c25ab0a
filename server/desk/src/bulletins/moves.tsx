import { useState } from 'react';
import { bulletinOfficeApi } from '@linli/shared/bulletin/bulletin.api';
import type { OfficeBulletin } from '@linli/shared/bulletin/bulletin.contract';
import { Link } from 'wouter';
import { Button } from '../parts/button';
import { toast } from '../parts/toast';
import { TroubleLine } from '../parts/trouble-line';
import { call } from '../platform/call';
import { useForm } from '../platform/use-form';
import { AskWords, type Asked } from './ask-words';
import { changed } from './changed';

/** What I may do with a bulletin now, as its reply says. */
export function Moves({ bulletin: { id, version, live, openMoves } }: { bulletin: OfficeBulletin }) {
  const [asked, setAsked] = useState<Asked | null>(null);
  const { value: noFields, trouble, busy, send } = useForm({});
  const [sheet, setSheet] = useState<string | null>(null);
  const may = (move: OfficeBulletin['openMoves'][number]) => openMoves.includes(move);
  async function approve() {
    const body = { version, fit: true };
    const done = await send(noFields, (key) => call(bulletinOfficeApi.lookAt, { params: { id }, body, key }));
    if (done) toast('看过了，到点就发');
    await changed();
  }
  async function print() {
    const made = await send(noFields, (key) => call(bulletinOfficeApi.paper, { params: { id }, key }));
    if (made) setSheet(made.url);
  }
  return (
    <>
      <div className="bulletins__moves">
        {may('approve') && (
          <Button busy={busy} icon="check" onPress={approve}>
            可以发
          </Button>
        )}
        {may('sendBack') && (
          <Button kind="line" onPress={() => setAsked('sendBack')}>
            退回去改
          </Button>
        )}
        {may('correct') && (
          <Link href={`/bulletins/list/${id}/correct`} className="btn btn--line">
            更正
          </Link>
        )}
        {may('withdraw') && (
          <Button kind="over" onPress={() => setAsked('withdraw')}>
            撤回
          </Button>
        )}
        {live > 0 &&
          (sheet ? (
            <a className="btn btn--line" href={sheet} target="_blank" rel="noreferrer">
              打开 PDF
            </a>
          ) : (
            <Button kind="line" icon="print" busy={busy} onPress={print}>
              做一张纸的
            </Button>
          ))}
      </div>
      <TroubleLine trouble={trouble} />
      {asked && (
        <AskWords key={asked} asked={asked} bulletin={{ id, version, live }} onClose={() => setAsked(null)} />
      )}
    </>
  );
}
