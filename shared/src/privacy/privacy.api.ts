import { get } from '../route';
import type { MyCopy, MyLooks } from './privacy.contract';

export const privacyApi = {
  looks: get<MyLooks>('/me/looks'),
  copy: get<MyCopy>('/me/copy'),
};

/** The same copy as a workbook. */
export const copyFile = '/me/copy.xlsx';
