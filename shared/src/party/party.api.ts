import type { Nothing } from '../people/people.contract';
import { del, get, post } from '../route';
import type * as c from './party.contract';

export const partyApi = {
  filings: get<c.Filings>('/filings'),
  file: post<c.FileSecretary, c.PartyMade>('/filings'),
  confirmFiling: post<Nothing, Nothing>('/filings/:id/confirmed'),
  returnFiling: post<c.ReturnFiling, Nothing>('/filings/:id/returned'),
  ownHomes: get<c.OwnPartyHomes>('/party-homes/mine'),
  offer: post<c.OfferHome, c.PartyMade>('/party-homes'),
  withdraw: post<Nothing, Nothing>('/party-homes/:id/withdrawn'),
  homes: get<c.PartyHomes>('/party-homes'),
  confirmHome: post<Nothing, Nothing>('/party-homes/:id/confirmed'),
  declineHome: post<Nothing, Nothing>('/party-homes/:id/declined'),
  ownMembership: get<c.OwnMembership>('/memberships/mine'),
  declare: post<c.DeclareMembership, Nothing>('/memberships'),
  retract: del<Nothing>('/memberships/mine'),
  memberships: get<c.Memberships>('/office/memberships'),
  duties: get<c.Duties, c.AskDuties>('/duties'),
};
