import type { UseQueryResult } from '@tanstack/react-query';
import { useState } from 'react';
import { checkApi } from '@linli/shared/check/check.api';
import {
  decideFaults,
  type CheckItem,
  type CheckQueue,
  type DecideCheck,
  type DecidedCheck,
} from '@linli/shared/check/check.contract';
import { contentFaults, type ContentFault } from '@linli/shared/check/check.rules';
import {
  checkFieldWords,
  checkKindWords,
  checkReasonWords,
  contentFaultWords,
  decisionLook,
  openStateWords,
} from '@linli/shared/check/check.words';
import { wordsOfFaults } from '@linli/shared/contract.words';
import { whenWords } from '@linli/shared/deadline/deadline.words';
import { plateWords } from '@linli/shared/place/place.words';
import { Trouble } from '@linli/shared/trouble';
import { Link } from 'wouter';
import { Button } from '../parts/button';
import { Dialog } from '../parts/dialog';
import { PickField, TextField } from '../parts/field';
import { Pill } from '../parts/pill';
import { Tabs } from '../parts/tabs';
import { toast } from '../parts/toast';
import { TroubleLine } from '../parts/trouble-line';
import { Waiting } from '../parts/waiting';
import { call } from '../platform/call';
import { useForm } from '../platform/use-form';

/** What waits for a person, the oldest first, and what was decided within the week and can be changed. */
export function CheckDesk({ asked }: { asked: UseQueryResult<CheckQueue> }) {
  const [view, setView] = useState<'waiting' | 'decided'>('waiting');
  const [withheld, setWithheld] = useState<string | null>(null);
  const { value: noFields, trouble, send } = useForm({});
  async function show(id: string) {
    const done = await send(noFields, (key) =>
      call(checkApi.decide, { params: { id }, body: { show: true }, key }).catch(already),
    );
    if (done) toast('可以给邻居看了');
    await asked.refetch();
  }
  return (
    <div className="sheet-page">
      <Waiting asked={asked}>
        {({ waiting, decided, now }) => (
          <>
            <Tabs
              label="看哪些"
              tabs={[
                { key: 'waiting', words: '等着看的', count: waiting.length },
                { key: 'decided', words: '七天内看过的', count: decided.length },
              ]}
              value={view}
              onChange={setView}
            />
            <TroubleLine trouble={trouble} />
            {view === 'waiting' && waiting.length === 0 && (
              <p className="empty">没有等着看的。微信拿不准的和邻居反映的，会到这里来。</p>
            )}
            {view === 'waiting'
              ? waiting.map((item) => (
                  <CheckCard key={item.id} item={item} now={new Date(now)}>
                    <Button kind="line" icon="hidden" onPress={() => setWithheld(item.id)}>
                      不给看
                    </Button>
                    <Button kind="line" icon="eye" onPress={() => show(item.id)}>
                      可以给人看
                    </Button>
                  </CheckCard>
                ))
              : decided.map((item) => (
                  <DecidedCard key={item.id} item={item} now={new Date(now)}>
                    <Button kind="line" onPress={() => (item.show ? setWithheld(item.id) : show(item.id))}>
                      {item.show ? '改成不给看' : '改成可以看'}
                    </Button>
                  </DecidedCard>
                ))}
          </>
        )}
      </Waiting>
      {withheld && (
        <Withhold
          id={withheld}
          onClose={() => {
            setWithheld(null);
            void asked.refetch();
          }}
        />
      )}
    </div>
  );
}

/** Somebody else has looked at it: the list is read anew, and that is all there is to say. */
function already(thrown: unknown): null {
  if (!(thrown instanceof Trouble) || thrown.status !== 409) throw thrown;
  toast('已经有人看过了');
  return null;
}

interface CardProps<Item> {
  item: Item;
  now: Date;
  children: React.ReactNode;
}

function CheckCard({ item, now, children }: CardProps<CheckItem>) {
  const { kind, said, photos, complaints, at, late, state, ticket } = item;
  return (
    <article className="card review-card">
      <div className="between">
        <h2 className="pane-title">{checkKindWords[kind]}</h2>
        <Pill
          look={late ? 'over' : 'wait'}
          icon={late ? 'over' : 'eye'}
          words={late ? '等太久了' : openStateWords[state]}
        />
      </div>
      <p className="quiet">
        {checkReasonWords(item)}，{whenWords(new Date(at), now)} 起
      </p>
      {said.map((words) => (
        <blockquote key={words}>{words}</blockquote>
      ))}
      {photos.map(({ id, full, thumb }, place) => (
        <a key={id} href={full} target="_blank" rel="noreferrer">
          <img src={thumb} alt={`照片 ${place + 1}`} />
        </a>
      ))}
      {said.length + photos.length === 0 && <p className="quiet">内容不在这里，请打开这件事看。</p>}
      {complaints.map(({ reason, words }, place) => (
        <p key={place}>邻居说：{[contentFaultWords[reason], words].filter(Boolean).join('，')}</p>
      ))}
      <TicketLink ticket={ticket} />
      <div className="flex">{children}</div>
    </article>
  );
}

function DecidedCard({ item, now, children }: CardProps<DecidedCheck>) {
  const { kind, show, reason, words, by, at, ticket } = item;
  const why = [reason && contentFaultWords[reason], words].filter(Boolean).join('，');
  return (
    <article className="card review-card">
      <div className="between">
        <h2 className="pane-title">{checkKindWords[kind]}</h2>
        <Pill {...decisionLook(show)} />
      </div>
      <p className="quiet">{[by, whenWords(new Date(at), now)].filter(Boolean).join(' · ')}</p>
      {why && <p>{why}</p>}
      <TicketLink ticket={ticket} />
      {children}
    </article>
  );
}

const TicketLink = ({ ticket: { id, number, category, plate } }: Pick<CheckItem, 'ticket'>) => (
  <p>
    <Link href={`/?open=${id}`}>{plateWords(plate)}</Link>
    <span className="quiet">
      {' '}
      {category} · 编号 {number}
    </span>
  </p>
);

const faults = contentFaults.map((key) => ({ key, words: contentFaultWords[key] }));

function Withhold({ id, onClose }: { id: string; onClose: () => void }) {
  const { value, wrong, trouble, busy, change, send } = useForm<{
    reason: ContentFault | null;
    words: string;
  }>({ reason: null, words: '' });
  async function withhold() {
    const words = value.words.trim();
    const body: DecideCheck = {
      show: false,
      ...(value.reason && { reason: value.reason }),
      ...(words && { words }),
    };
    const found = wordsOfFaults(decideFaults(body), checkFieldWords, (name) =>
      name === 'words' ? 'write' : 'choose',
    );
    const done = await send(found, (key) => call(checkApi.decide, { params: { id }, body, key }));
    if (!done) return;
    toast('不给邻居看了');
    onClose();
  }
  return (
    <Dialog
      title="不给邻居看"
      onClose={onClose}
      foot={
        <>
          <Button kind="line" onPress={onClose}>
            先不定
          </Button>
          <Button busy={busy} onPress={withhold}>
            不给看
          </Button>
        </>
      }
    >
      <PickField
        label="原因"
        options={faults}
        value={value.reason}
        error={wrong.reason}
        onChange={(reason) => change({ reason })}
      />
      <TextField
        label="说明"
        hint="选了其他就要写；写的人看得到"
        lines={2}
        max={200}
        value={value.words}
        error={wrong.words}
        onChange={(words) => change({ words })}
      />
      <TroubleLine trouble={trouble} />
    </Dialog>
  );
}
