import { useState } from 'react';
import { whenWords } from '@linli/shared/deadline/deadline.words';
import type { ClaimView } from '@linli/shared/wish/claim.contract';
import { isLive, type ClaimState } from '@linli/shared/wish/claim.rules';
import { claimStateWords, companionWords, confirmedWayWords } from '@linli/shared/wish/claim.words';
import { officeClaimDone, officeClaimMoves, type OfficeClaimMove } from '@linli/shared/wish/office.words';
import { minutesWords } from '@linli/shared/wish/card.words';
import { Button } from '../parts/button';
import { Pill } from '../parts/pill';
import { toast } from '../parts/toast';
import { TroubleLine } from '../parts/trouble-line';
import { useForm } from '../platform/use-form';
import { ClaimDialog, type AskedMove } from './claim-dialog';
import { ClaimPhone } from './claim-phone';
import { ClaimTalk } from './claim-talk';
import { Second } from './second';
import { moveClaim } from './use-claim-move';

const looks: Record<ClaimState, readonly [look: string, icon: string]> = {
  held: ['wait', 'clock'],
  agreed: ['ample', 'calendar'],
  under_way: ['act', 'doing'],
  done: ['wait', 'eye'],
  confirmed: ['done', 'done'],
  released: ['end', 'returned'],
  unfulfilled: ['end', 'declined'],
  handed_over: ['end', 'handover'],
};

/** Moves that are asked about before they are made. */
const asked: readonly OfficeClaimMove[] = ['propose', 'confirm', 'fail'];
const isAsked = (move: OfficeClaimMove): move is AskedMove => asked.includes(move);

/** One promise to help: who, how far it is, what both sides said, and what staff do for the side that is helped. */
export function ClaimCard({ claim, now }: { claim: ClaimView; now: Date }) {
  const [asking, setAsking] = useState<AskedMove | null>(null);
  const form = useForm({});
  const { who, team, state, pair, second, companion, openMoves, phones } = claim;
  const [look, icon] = looks[state];
  const moves = (Object.keys(officeClaimMoves) as OfficeClaimMove[]).filter(
    (move) => openMoves.includes(move) && !(move === 'hidePhone' && !phones.mine),
  );
  const press = async (move: OfficeClaimMove) => {
    if (isAsked(move)) return setAsking(move);
    if (await moveClaim(form, claim, { move, fields: {} })) toast(officeClaimDone[move]);
  };
  return (
    <article className="wishes-claim" aria-label={`${who ?? '没留称呼'}接的`}>
      <div className="between">
        <h4 className="wishes-claim__who">
          {who ?? '没留称呼'}
          {team && <span className="quiet"> {team}</span>}
        </h4>
        <Pill look={look} icon={icon} words={claimStateWords[state]} />
      </div>
      {timesOf(claim, now).map((line) => (
        <p key={line} className="quiet">
          {line}
        </p>
      ))}
      {pair && (
        <p>
          {second
            ? `同行：${second}`
            : `要两个人去，还没有同行的人${companion ? `，${companionWords[companion]}` : ''}`}
        </p>
      )}
      {pair && !second && (state === 'held' || state === 'agreed') && <Second claim={claim} />}
      {phones.theirs && isLive(state) && <ClaimPhone claim={claim} />}
      <ClaimTalk claim={claim} now={now} />
      {moves.length > 0 && (
        <div className="beside__buttons">
          {moves.map((move) => (
            <Button
              key={move}
              kind={move === 'fail' || move === 'release' ? 'plain' : 'line'}
              busy={form.busy}
              onPress={() => press(move)}
            >
              {officeClaimMoves[move]}
            </Button>
          ))}
        </div>
      )}
      <TroubleLine trouble={form.trouble} />
      {asking && <ClaimDialog claim={claim} move={asking} now={now} onClose={() => setAsking(null)} />}
    </article>
  );
}

/** The times of a promise that matter now, a line each. */
function timesOf(
  { lockUntil, proposed, agreed, begun, minutes, confirmDue, way, thanks }: ClaimView,
  now: Date,
) {
  const when = (at: string) => whenWords(new Date(at), now);
  return [
    lockUntil && !agreed && `给对方留到 ${when(lockUntil)}`,
    proposed &&
      `${proposed.yours ? '您替本人提的' : '对方提的'}时间：${when(proposed.at)}，等${proposed.yours ? '对方' : '这边'}点头`,
    agreed && `约在 ${when(agreed)}`,
    (begun.claimer ?? begun.wisher) && `${when(begun.claimer ?? begun.wisher ?? '')} 到的`,
    minutes !== null && `用了${minutesWords(minutes)}`,
    confirmDue && `到 ${when(confirmDue)} 没有确认就去问`,
    way && confirmedWayWords[way],
    thanks && `本人说：${thanks}`,
  ].filter((line): line is string => Boolean(line));
}
