import { del, get, post, put } from '../route';
import type * as c from './people.contract';

/** Header of a write that was kept on a phone: the id of whoever wrote it, so that nobody else's session carries it. */
export const writtenBy = 'x-linli-person';

export const peopleApi = {
  signIn: post<c.SignIn, c.SignedIn>('/session'),
  signOut: del<c.Nothing>('/session'),
  askPass: post<c.Nothing, c.BrowserPass>('/passes'),
  passState: get<c.PassState>('/passes/:id'),
  confirmPass: post<c.ConfirmPass, c.Nothing>('/passes/confirm'),
  me: get<c.Me>('/me'),
  rename: put<c.RenameMe, c.Nothing>('/me'),
  givePhone: put<c.GivePhone, c.Me>('/me/phone'),
  withdrawName: del<c.Nothing>('/me/name'),
  withdrawPhone: del<c.Nothing>('/me/phone'),
  tellNotice: put<c.TellNotice, c.Nothing>('/me/notice'),
  leaveLinli: post<c.Nothing, c.Leaving>('/me/leaving'),
  stay: del<c.Nothing>('/me/leaving'),
  appeal: post<c.Appeal, c.Nothing>('/me/appeal'),
  colleagues: get<c.Colleagues>('/colleagues'),
  rolesToGive: get<c.RolesToGive>('/roles'),
  invite: post<c.Invite, c.Invitation>('/invitations'),
  cancelInvitation: del<c.Nothing>('/invitations/:id'),
  acceptInvitation: post<c.AcceptInvitation, c.Me>('/invitations/accept'),
  endAppointment: del<c.Moved>('/appointments/:id'),
  leaves: get<c.Leaves, c.AskLeaves>('/leaves'),
  allLeaves: get<c.PastLeaves>('/office/leaves'),
  takeLeave: post<c.TakeLeave, c.Moved>('/leaves'),
  endLeave: del<c.Nothing>('/leaves/:id'),
  blocks: get<c.Blocks>('/blocks'),
  block: post<c.BlockPerson, c.Nothing>('/tickets/:id/block'),
  answerAppeal: post<c.AnswerAppeal, c.Nothing>('/blocks/:id/answer'),
};
