import type { Nothing } from '../people/people.contract';
import { del, get, post } from '../route';
import type * as c from './place.contract';

export const placeApi = {
  pick: get<c.PlacePicker, c.PickPlace>('/places'),
  findSpoken: get<c.FoundSpoken>('/spoken/:spoken'),
  signs: get<c.Signs, c.AskSigns>('/signs'),
  issue: post<c.IssueSign, c.IssuedSign>('/signs'),
  revoke: del<Nothing>('/signs/:code'),
  sheetLink: post<c.SheetLink, c.Link>('/signs/sheet'),
};
