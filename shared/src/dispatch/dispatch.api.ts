import { get } from '../route';
import type { AskCategories, Categories } from './dispatch.contract';

export const dispatchApi = {
  categories: get<Categories, AskCategories>('/categories'),
};
