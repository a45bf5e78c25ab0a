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

/** What is told of an alert: to whoever is on duty, and on its way up when nobody has seen it. */
export const alertMessage = (level: number, { kind, place }: { kind: DeviceKind; place: string }) => ({
  title: level === 0 ? '设备报警，待核实' : '设备报警没人看，请核实',
  words: `${place}，${deviceKindWords[kind]}报警。到工作台“设备报警”里核实`,
});

/** The words of the ticket that an alert became. */
export const alertTicketWords = (device: string, words: string): string =>
  `设备报警：${device}。现场核实：${words}`;
