/** Activities and tools as a server would tell them. */
import type { ActivityLine, ActivityPage } from '@linli/shared/activity/activity.contract';
import type { ToolLine } from '@linli/shared/tool/tool.contract';
import { now } from './at-work';

export const aLine = (more: Partial<ActivityLine> = {}): ActivityLine => ({
  ...{ id: 'a1', title: '便民理发', venue: '党群服务站', unit: '青石桥社区', place: '槐荫里小区' },
  ...{ startsAt: '2026-11-20T01:00:00.000Z', endsAt: '2026-11-20T03:00:00.000Z' },
  ...{ withdrawn: false, withdrawnReason: null, repeats: false, capacity: null, taken: 1, waiting: 0 },
  standing: { state: null, line: null, offerUntil: null, checkedIn: false },
  rights: { signUp: true, leave: false, take: false, checkIn: false },
  ...more,
});

export const aPage = (more: Partial<ActivityPage> = {}): ActivityPage => ({
  now,
  ...aLine(),
  ...{ words: null, kept: 0, phone: '8555 0100' },
  ...more,
});

export const aTool = (more: Partial<ToolLine> = {}): ToolLine => ({
  ...{ id: 't1', name: '电钻', words: null, station: '健身角', state: 'free', due: null, waiting: 0 },
  mine: { has: false, late: false, heldUntil: null, line: null },
  rights: { borrow: true, giveBack: false, wait: false, stopWaiting: false },
  ...more,
});
