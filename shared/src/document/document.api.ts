import type { Nothing } from '../people/people.contract';
import { del, get, post } from '../route';
import type * as c from './document.contract';

export const documentApi = {
  list: get<c.Documents>('/places/:id/documents'),
  /** multipart/form-data: the file (PDF, JPG, PNG, XLSX or DOCX), `purpose` and `name`. */
  keep: post<Nothing, c.DocumentLine>('/places/:id/documents'),
  remove: del<Nothing>('/documents/:id'),
};
