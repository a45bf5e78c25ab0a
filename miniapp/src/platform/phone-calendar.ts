import Taro from '@tarojs/taro';
import type { Noted } from './phone-calendar.port';

/** Puts something into the phone's own calendar; false when the person did not let us. */
export const noteInCalendar = ({ title, where, startsAt, endsAt }: Noted): Promise<boolean> =>
  Taro.addPhoneCalendar({
    ...{ title, location: where, alarm: true, alarmOffset: 3600 },
    startTime: Math.round(Date.parse(startsAt) / 1000),
    // WeChat takes the end as text, in seconds too
    endTime: `${Math.round(Date.parse(endsAt) / 1000)}`,
  }).then(
    () => true,
    () => false,
  );
