import type { Nothing } from '../people/people.contract';
import { get, post } from '../route';
import type * as c from './petition.contract';

/** For owners. */
export const petitionApi = {
  at: get<c.Petitions, c.AskPetitions>('/petitions'),
  page: get<c.PetitionPage>('/petitions/:id'),
  ofTopic: get<c.Petitions>('/topics/:id/petitions'),
  make: post<c.MakePetition, c.MadePetition>('/petitions'),
  sign: post<Nothing, Nothing>('/petitions/:id/signatures'),
  unsign: post<Nothing, Nothing>('/petitions/:id/signatures/withdrawn'),
  withdraw: post<Nothing, Nothing>('/petitions/:id/withdrawn'),
};

/** For those who work there, and for whoever has to call. */
export const petitionOfficeApi = {
  list: get<c.OfficePetitions>('/office/petitions'),
  papers: get<c.PetitionPapers>('/office/petitions/:id/papers'),
  look: post<c.LookAtPaper, Nothing>('/office/petitions/:id/papers/:paper/looks'),
  enter: post<c.EnterSignature, Nothing>('/office/petitions/:id/signatures'),
  call: post<c.CallPetition, Nothing>('/office/petitions/:id/called'),
};
