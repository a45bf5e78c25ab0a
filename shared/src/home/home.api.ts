import type { Nothing } from '../people/people.contract';
import { del, get, post } from '../route';
import type * as c from './home.contract';
import type * as register from './register.contract';

export const homeApi = {
  mine: get<c.OwnHomes>('/homes/mine'),
  ask: post<c.AskHome, c.OwnAsk>('/home-asks'),
  withdraw: del<Nothing>('/home-asks/:id'),
  vouch: post<c.VouchFor, c.Vouched>('/vouches'),
  cancelVouch: del<Nothing>('/vouches/:id'),
  acceptVouch: post<c.AcceptVouch, c.OwnHomes>('/vouches/accept'),
  end: post<c.EndResident, Nothing>('/residents/:id/end'),
  asks: get<c.Asks>('/home-asks'),
  confirm: post<c.ConfirmAsk, Nothing>('/home-asks/:id/confirmed'),
  refuse: post<c.RefuseAsk, Nothing>('/home-asks/:id/refused'),
  revealAsker: post<c.RevealHome, register.HomePhones>('/home-asks/:id/reveal'),
  homes: get<register.Homes, register.AskHomes>('/homes'),
  file: get<register.HomeFile>('/homes/:id'),
  reveal: post<c.RevealHome, register.HomePhones>('/homes/:id/reveal'),
};
