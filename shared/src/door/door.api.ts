import { get } from '../route';
import type { DoorPage } from './door.contract';

export const doorApi = {
  door: get<DoorPage>('/places/:code'),
};
