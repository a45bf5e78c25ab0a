import { get } from '../route';
import type { MyLooks } from './privacy.contract';

export const privacyApi = {
  looks: get<MyLooks>('/me/looks'),
};
