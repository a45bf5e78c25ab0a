import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { dueWords, overdueWords } from '@linli/shared/deadline/deadline.words';
import type { TicketLine } from '@linli/shared/ticket/ticket.contract';
import { stateLook } from '@linli/shared/ticket/ticket.words';
import { Card } from './card';
import { MiniPlate } from './mini-plate';
import { StatusPill } from './pill';
import { Tap } from './tap';
import { leftPill } from '@linli/shared/ticket/meter.words';

interface JobCardProps {
  job: TicketLine;
  /** The moment of the list, from the server. */
  now: string;
  /** Who has it, for readers who look over many desks. */
  withUnit?: boolean;
  /** It was seen a while ago: what was left then says nothing now. */
  old?: boolean;
  /** As what the reader is called to it, in the place of its state. */
  as?: string;
  /** What has not left the phone, in the place of the verb. */
  waits?: string;
  onOpen: () => unknown;
  /** The one next verb. */
  children?: ReactNode;
}

/** One ticket in a list of work: place, what is left, what it is about, by when, and the next verb. */
export function JobCard({ job, now, withUnit, old, as, waits, onOpen, children: verb }: JobCardProps) {
  const { plate, where, title, urgent, due } = job;
  const at = new Date(now);
  const children = waits ? null : verb;
  const over = due?.urgency === 'over';
  const door = [plate.building && where, urgent && '急', job.supervision && '督办']
    .filter(Boolean)
    .join(' · ');
  const opens = { label: jobInWords(job, at), onTap: onOpen };
  const about = (
    <>
      <View className="job__top">
        <MiniPlate plate={plate} />
        <Text className="job__where">{door}</Text>
        {due && !old && <StatusPill {...leftPill(due)} />}
      </View>
      <Text className="job__title">{title}</Text>
    </>
  );
  return (
    // a control cannot stand inside another: with a verb, only the upper part opens the ticket
    <Card look={over ? 'over' : undefined} className="job" {...(!children && opens)}>
      {children ? (
        <Tap className="job__open" {...opens}>
          {about}
        </Tap>
      ) : (
        about
      )}
      <View className="job__low">
        <View className="grow">
          <Text className="line quiet">{as ?? standing(job, withUnit)}</Text>
          {waits && <Text className="line strong">{waits}</Text>}
          {due && <Text className={over ? 'line strong over' : 'line strong'}>{dueOf(due, at)}</Text>}
        </View>
        {children}
      </View>
    </Card>
  );
}

const dueOf = ({ kind, at: due, urgency }: NonNullable<TicketLine['due']>, at: Date): string =>
  (urgency === 'over' ? overdueWords : dueWords)(kind, new Date(due), at);

function standing(job: TicketLine, withUnit?: boolean): string {
  const state = stateLook(job, true).words;
  return withUnit ? [state, job.unit, job.handler].filter(Boolean).join(' · ') : state;
}

function jobInWords(job: TicketLine, at: Date): string {
  const place = job.plate.building ? `${job.plate.building}号楼 ${job.where}` : job.plate.name;
  return [place, job.title, stateLook(job, true).words, job.due && dueOf(job.due, at)]
    .filter(Boolean)
    .join('，');
}
