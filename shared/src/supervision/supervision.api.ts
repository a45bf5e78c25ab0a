import { get } from '../route';
import type { Oversight } from './supervision.contract';

export const supervisionApi = { oversight: get<Oversight>('/oversight') };
