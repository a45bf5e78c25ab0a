import type { Nothing } from '../people/people.contract';
import type { Link } from '../place/place.contract';
import { get, post } from '../route';
import type * as hand from './hand.contract';
import type * as c from './register.contract';

export const registerApi = {
  files: get<c.RegisterFiles>('/register/files'),
  /** multipart/form-data: the file, and `kind`. It is read in the background; ask for it again to see how far. */
  bring: post<Nothing, c.RegisterPreview>('/register/files'),
  file: get<c.RegisterPreview>('/register/files/:id'),
  move: post<c.MoveFile, c.RegisterPreview>('/register/files/:id/moves'),
  /** Answers where the file lies, for ten minutes and for nobody else. */
  export: post<c.AskExport, Link>('/register/exports'),
  parts: get<hand.PlaceParts, hand.AskParts>('/register/places'),
  addPlace: post<hand.AddPlace, hand.HandMade>('/register/places'),
  changePlace: post<hand.ChangePlace, Nothing>('/register/places/:id'),
  closePlace: post<hand.ClosePlace, Nothing>('/register/places/:id/closed'),
  addHome: post<hand.AddHome, hand.HandMade>('/register/homes'),
  changeHome: post<hand.ChangeHome, Nothing>('/register/homes/:id'),
  placeHistory: get<c.PlaceHistory, c.AskHistory>('/places/:id/history'),
};

/** Files that are downloaded: an empty one of each kind, the faults of one, a list. */
export const registerFilePaths = {
  template: (kind: string) => `/api/register/templates/${kind}.xlsx`,
  faults: (id: string) => `/api/register/files/${id}/faults.xlsx`,
  export: (id: string) => `/api/register/exports/${id}`,
} as const;
