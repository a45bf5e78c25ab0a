/** Meetings as a server would tell them. */
import type { MeetingLine, MeetingPage, OfficeMeeting } from '@linli/shared/meeting/meeting.contract';
import { now } from './at-work';

/** The first item of the agenda. */
export const itemId = '00000000-0000-7000-8000-000000000001';

export const aMeeting = (more: Partial<MeetingLine> = {}): MeetingLine => ({
  ...{ id: 'm1', title: '车棚充电怎么收费', kind: '议事会', place: '槐荫里小区', where: '议事亭，3 号楼旁' },
  ...{ lat: null, long: null, startsAt: '2026-11-20T06:00:00.000Z', endsAt: '2026-11-20T07:00:00.000Z' },
  ...{ withdrawn: false, withdrawnReason: null, open: true, late: false, published: false, mine: false },
  ...{ capacity: 40, taken: 23, waiting: 0 },
  ...more,
});

export function aMeetingPage(more: Partial<MeetingPage> = {}): MeetingPage {
  const { mine: _, ...line } = aMeeting();
  const item = { topicId: null, said: null, agreed: null };
  return {
    now,
    ...line,
    words: null,
    agenda: [
      { id: itemId, title: '听物业报账', minutes: 20, startsAt: line.startsAt, ...item },
      {
        id: '00000000-0000-7000-8000-000000000002',
        title: '大家商量',
        minutes: 40,
        startsAt: '2026-11-20T06:20:00.000Z',
        ...item,
      },
    ],
    ...{
      parties: [],
      hands: [],
      polls: [],
      present: 0,
      mostAlong: 3,
      level: 'compound',
      minutes: null,
      actions: [],
    },
    ...{ raised: null, phone: '8555 0100' },
    standing: { state: null, line: null, along: 0, present: false, left: null },
    rights: { signUp: true, leave: false, checkIn: false, word: true, write: false },
    ...more,
  };
}

export function anOfficeMeeting(
  rights: Partial<OfficeMeeting['rights']> = {},
  more: Partial<OfficeMeeting> = {},
): OfficeMeeting {
  const { standing: _, rights: __, mostAlong: ___, minutes: ____, phone: _____, ...page } = aMeetingPage();
  const none = { revise: false, code: false, enter: false, hands: false, invite: false, raise: false };
  return {
    ...page,
    ...{
      version: 1,
      placeId: 'p1',
      venueId: null,
      spot: null,
      heads: null,
      parties: [],
      seats: [],
      left: [],
    },
    ...{ template: ['大家说了什么'], minutes: [], minutesDue: '2026-11-25T09:30:00.000Z' },
    rights: { ...none, write: false, hand: false, publish: false, back: false, act: false, ...rights },
    ...more,
  };
}
