import type { DeviceKind } from './alert.rules';

export const deviceKindWords: Record<DeviceKind, string> = { lift: '电梯', smoke: '烟感', charging: '充电' };

/** What the fields of a check on the spot are called. */
export const alertFieldWords = {
  real: '是不是真的',
  words: '看到的情况',
  device: '设备编号',
  foreignId: '外部编号',
} as const;

/** What is wrong with an alert of a device that nobody has registered. */
export const unknownDevice = '没有登记这个设备，请先登记它在哪里';

/** Who knows of an alert at each level, beside whoever is on duty. */
export const alertLevelWords = ['', '社区', '街道', '区里'] as const;

/** What happens to an alert at the instant `when`, unless somebody goes to see, or decides. */
export function alertDueWords(level: number, seen: boolean, when: string): string {
  const next = alertLevelWords[level + 1];
  const told = next ? `会告诉${next}` : '会再催一次';
  return seen ? `${when} 前没有结果，会再提醒、往上告诉` : `${when} 前没人去看，${told}`;
}

const messageTitles = {
  called: '设备报警，待核实',
  unseen: '设备报警没人看，请核实',
  undecided: '设备报警还没有核实结果，请催一下或者去看看',
} as const;
export type AlertTelling = keyof typeof messageTitles;

/** What is told of an alert: to whoever is on duty, and on its way up when nobody has seen it, or whoever did has not decided. */
export const alertMessage = (
  telling: AlertTelling,
  { kind, place }: { kind: DeviceKind; place: string },
) => ({
  title: messageTitles[telling],
  words: `${place}，${deviceKindWords[kind]}报警。到工作台“设备报警”里核实`,
});

/** The words of the ticket that an alert became. */
export const alertTicketWords = (device: string, words: string): string =>
  `设备报警：${device}。现场核实：${words}`;
