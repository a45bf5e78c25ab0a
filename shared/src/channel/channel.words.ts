/** What the fields of stations are called. */
export const stationFieldWords = { placeId: '在哪里', hours: '开放时间' } as const;

/** What a report through a station's sign is said to come from. */
export const stationChannelName = (place: string): string => `民情收集站 ${place}`.slice(0, 40);

export const stationFaults = { place: '请选自己管的地方里的一处公共地点' } as const;
