import { View } from '@tarojs/components';
import { endWords } from '@linli/shared/deadline/deadline.words';
import type { Helpers } from '@linli/shared/assignment/assignment.contract';
import type { Category, Unit } from '@linli/shared/dispatch/dispatch.contract';
import type { TicketDetail } from '@linli/shared/ticket/ticket.contract';
import { stateLook } from '@linli/shared/ticket/ticket.words';
import { Button } from '../../parts/button';
import { FormBar } from '../../parts/form-bar';
import { Page } from '../../parts/page';
import { Strip } from '../../parts/strip';
import { back } from '../../platform/go';
import { CallReporter } from '../call-reporter';
import { OldStrip } from '../old-strip';
import { moveCopy, staffMoves, type StaffMove } from '@linli/shared/ticket/move-form.words';
import { EndingFields } from './ending-fields';
import { HelperFields } from './helper-fields';
import { KindField } from './kind-field';
import { LevelField } from './level-field';
import { carries, moveMeant, toCommunity } from '@linli/shared/ticket/move-draft';
import { ChannelField } from './channel-field';
import { ProjectFields } from './project-fields';
import { DelayFields, delayRoomOf } from './delay-fields';
import { DaysField, NumberField } from './order-fields';
import { TargetFields } from './target-fields';
import { useMove } from './use-move';
import { WhatIsAsked } from './what-is-asked';
import { WhistleFields } from './whistle-fields';
import { WhatItIs } from './what-it-is';
import { WordsFields } from './words-fields';

/** A ticket with what its move's form has to offer. */
export interface Movable {
  ticket: TicketDetail;
  units: readonly Unit[];
  /** Who could help, where the move asks for somebody. */
  helpers: Helpers['people'];
  /** The kinds of matters here, where the move asks for one. */
  categories: readonly Category[];
  /** When it was seen, where it could not be loaded now. */
  at: string | null;
}

interface MoveFormProps {
  move: StaffMove;
  movable: Movable;
  /** Id of whoever makes it. */
  by: string;
  /** The call that is meant, of those that are open. */
  about?: string;
  reload: () => Promise<void>;
}

/** The form of one move: which questions it asks, the table of moves says. */
export function MoveForm({ move, movable, by, about, reload }: MoveFormProps) {
  const { ticket, units, helpers, categories, at } = movable;
  const moving = useMove(ticket, move, { by, about }, reload);
  const meant = moveMeant(move, moving.draft.value);
  const open = staffMoves(ticket.openMoves).includes(meant);
  const look = stateLook(ticket, true);
  const spent = delayRoomOf(move, ticket)?.left === 0;
  const bar = (
    <FormBar
      trouble={moving.trouble}
      note={noteOf(move, ticket)}
      noteIcon={move === 'resolve' ? 'phone' : 'clock'}
      second={
        <Button kind="line" big onTap={back}>
          {move === 'handOver' ? '不转了' : '先不办'}
        </Button>
      }
    >
      <Button
        big
        off={!open || spent}
        why={
          spent
            ? '现在不能再申请：正在缓办，次数用完了，或者期限已经过了'
            : `现在是“${look.words}”，不能这样办了`
        }
        onTap={moving.make}
      >
        {move === 'handOver' ? handOverWords(moving.draft.value.unitId, units) : moveCopy[meant].act}
      </Button>
    </FormBar>
  );
  return (
    <Page mode="outdoor" bar={bar} strip={<OldStrip at={at} reload={reload} />}>
      {!open && (
        <View className="mb3">
          <Strip kind="old">这件事刚有新进展，现在是“{look.words}”。写的还在这里。</Strip>
        </View>
      )}
      <WhatItIs ticket={ticket} />
      {move === 'feedback' && <CallReporter ticket={ticket} />}
      {(move === 'grantDelay' || move === 'denyDelay') && <WhatIsAsked ticket={ticket} />}
      {carries(move, 'outcome') && <EndingFields {...moving} />}
      {carries(move, 'category') && (
        <KindField {...moving} categories={categories} now={ticket.category.code} />
      )}
      {carries(move, 'level') && <LevelField {...moving} now={ticket.level} />}
      {carries(move, 'hand') && <HelperFields {...moving} people={helpers} />}
      {carries(move, 'unitId') && <TargetFields {...moving} move={move} ticket={ticket} units={units} />}
      <ProjectFields {...moving} move={move} ticket={ticket} />
      {carries(move, 'delayReason') && <DelayFields {...moving} move={move} ticket={ticket} />}
      {carries(move, 'urgent') && <WhistleFields {...moving} />}
      {carries(move, 'channel') && <ChannelField {...moving} />}
      {carries(move, 'number') && <NumberField {...moving} />}
      {move === 'supervise' && <DaysField {...moving} />}
      <WordsFields
        {...moving}
        move={meant}
        shown={ticket.category.visibility === 'public'}
        seen={ticket.shown}
      />
    </Page>
  );
}

/** What follows for the person's own promises. */
function noteOf(move: StaffMove, { clocks, now }: TicketDetail): string | undefined {
  const feedback = clocks.find(({ kind, stoppedAt }) => kind === 'feedback' && !stoppedAt);
  if (move !== 'resolve' || !feedback) return undefined;
  if (feedback.urgency === 'over') return '反馈已经超期，办结后请马上告诉邻居';
  return `办结后请在${endWords(new Date(feedback.due), new Date(now))} 前告诉邻居`;
}

function handOverWords(unitId: string | null, units: Movable['units']): string {
  if (unitId === toCommunity) return moveCopy.refer.act;
  const unit = units.find((one) => one.unitId === unitId);
  return unit ? `转给${unit.name}` : moveCopy.handOver.act;
}
