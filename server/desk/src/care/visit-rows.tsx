import { careOfficeApi } from '@linli/shared/care/care.api';
import type { VisitLine } from '@linli/shared/care/care.contract';
import {
  careGroundWords,
  careOutcomeWords,
  careOwedWords,
  careStateWords,
} from '@linli/shared/care/care.words';
import { momentWords, whenWords } from '@linli/shared/deadline/deadline.words';
import { Link } from 'wouter';
import { Button } from '../parts/button';
import { Pill } from '../parts/pill';
import { toast } from '../parts/toast';
import { TroubleLine } from '../parts/trouble-line';
import { call } from '../platform/call';
import { stale } from '../platform/use-ask';
import { useForm } from '../platform/use-form';

interface VisitRowsProps {
  visits: readonly VisitLine[];
  caption: string;
  now: string;
  onDo: (doing: { what: 'replan' | 'withdraw'; id: string }) => void;
}

/** Visits, each with what it stands on, what is owed, and what can be done. */
export const VisitRows = ({ visits, caption, now, onDo }: VisitRowsProps) => (
  <div className="scroll-x">
    <table className="grid">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">哪一户</th>
          <th scope="col">什么时候</th>
          <th scope="col">谁去</th>
          <th scope="col">凭什么去</th>
          <th scope="col">到哪一步</th>
          <th scope="col">
            <span className="sr">办什么</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {visits.map((visit) => (
          <VisitRow key={visit.id} visit={visit} now={now} onDo={(what) => onDo({ what, id: visit.id })} />
        ))}
      </tbody>
    </table>
  </div>
);

interface VisitRowProps {
  visit: VisitLine;
  now: string;
  onDo: (what: 'replan' | 'withdraw') => void;
}

function VisitRow({ visit, now, onDo }: VisitRowProps) {
  const { id, version, home, startsAt, visitor, ground, basis, openMoves } = visit;
  const { value: noFields, trouble, busy, send } = useForm({});
  async function hear() {
    const done = await send(noFields, (key) =>
      call(careOfficeApi.hear, { params: { id }, body: { version }, key }),
    );
    await stale(careOfficeApi.list);
    if (done) toast('记下了，会告诉去的人');
  }
  const whose = <span className="sr">：{home}</span>;
  return (
    <tr>
      <th scope="row">{home}</th>
      <td>{momentWords(new Date(startsAt))}</td>
      <td>{visitor ?? '还没人去'}</td>
      <td>{[careGroundWords[ground], basis].filter(Boolean).join('：')}</td>
      <td>
        <Standing visit={visit} now={now} />
        <TroubleLine trouble={trouble} />
      </td>
      <td className="num">
        <span className="care__acts">
          {openMoves.includes('hear') && (
            <Button kind="line" busy={busy} onPress={hear}>
              电话里说好了{whose}
            </Button>
          )}
          {openMoves.includes('replan') && (
            <Button kind="plain" onPress={() => onDo('replan')}>
              改约{whose}
            </Button>
          )}
          {openMoves.includes('withdraw') && (
            <Button kind="plain" onPress={() => onDo('withdraw')}>
              取消{whose}
            </Button>
          )}
        </span>
      </td>
    </tr>
  );
}

function Standing({ visit: { state, outcome, owed, ticketId }, now }: { visit: VisitLine; now: string }) {
  if (owed)
    return (
      <>
        {careStateWords[state]}
        {owed.what !== 'answer' && `，${careOwedWords[owed.what]}`}{' '}
        {owed.late ? (
          <Pill look="over" icon="over" words="过期" />
        ) : (
          <small className="quiet">{whenWords(new Date(owed.due), new Date(now))} 前</small>
        )}
      </>
    );
  return (
    <>
      {outcome ? careOutcomeWords[outcome] : careStateWords[state]}{' '}
      {ticketId && <Link href={`/?open=${ticketId}`}>看这件事</Link>}
    </>
  );
}
