import { get } from '../route';
import type { MyHandling } from './rating.contract';

export const ratingApi = { mine: get<MyHandling>('/me/handling') };
