import type { Nothing } from '../people/people.contract';
import { del, get, post, put } from '../route';
import type * as c from './board.contract';

export const boardApi = {
  areas: get<c.Areas>('/board/areas'),
  wall: get<c.Wall, c.AskBelow>('/board/wall'),
  plan: get<c.Plan, c.AskBelow>('/board/plan'),
  tabs: get<c.TabCounts, c.AskBelow>('/board/tabs'),
  badges: get<c.Badges>('/board/badges'),
  filters: get<c.SavedFilters>('/board/filters'),
  saveFilter: post<c.SaveFilter, c.SavedFilters>('/board/filters'),
  renameFilter: put<c.RenameFilter, c.SavedFilters>('/board/filters/:id'),
  deleteFilter: del<c.SavedFilters>('/board/filters/:id'),
  bulks: get<c.Bulks>('/board/bulk'),
  moveMany: post<c.BulkAsk, c.Bulk>('/board/bulk'),
  bulk: get<c.Bulk>('/board/bulk/:id'),
  undo: post<Nothing, c.Bulk>('/board/bulk/:id/undo'),
  /** Server-sent events: each `data` of an event `ticket` is a live message. */
  live: get<c.LiveMessage>('/board/live'),
};
