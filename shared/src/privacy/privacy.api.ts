import { get } from '../route';
import type { Erasures, MyCopy, MyLooks } from './privacy.contract';

export const privacyApi = {
  looks: get<MyLooks>('/me/looks'),
  copy: get<MyCopy>('/me/copy'),
  erasures: get<Erasures>('/office/erasures'),
};

/** The same copy as a workbook. */
export const copyFile = '/me/copy.xlsx';
