import { create } from 'zustand';
import { subscriptionApi } from '@linli/shared/subscription/subscription.api';
import type {
  ChangeSubscriptions,
  Subscriptions,
  SubscriptionLine,
  TellAnswers,
} from '@linli/shared/subscription/subscription.contract';
import { panelOf, type LetterKind } from '@linli/shared/subscription/subscription.rules';
import { call } from './call';
import { host } from './host';
import type { NotShown, PanelReply } from './host.port';
import { canWrite } from './in-wechat';
import { newKey } from './key';
import { useSession } from './session';
import { useRemote } from './use-remote';

/** The letters there are for whoever is here, as the server last said. */
export const useKnown = create<{ kinds: readonly SubscriptionLine[] }>(() => ({ kinds: [] }));

const keep = (mine: Subscriptions): Subscriptions => {
  useKnown.setState({ kinds: mine.kinds });
  return mine;
};

/** Asks the server what I have let WeChat tell me. */
export const lookAtLetters = async (): Promise<Subscriptions> => keep(await call(subscriptionApi.mine));

/** Changes what WeChat may tell me, and when. */
export const changeLetters = async (body: ChangeSubscriptions): Promise<Subscriptions> =>
  keep(await call(subscriptionApi.change, { body }));

/**
 * The letters of these kinds that are set up here, loaded beforehand: the panel opens in a tap only, and a tap cannot wait for them.
 * None while they are not known, and none for good where letters are not set up.
 */
export function useLetters(kinds: readonly LetterKind[]): SubscriptionLine[] {
  const { me, known } = useSession();
  useRemote(async () => (known ? lookAtLetters() : null), [known, me?.id ?? '']);
  return useKnown().kinds.filter(({ kind }) => kinds.includes(kind));
}

/** What came of asking: `off` where the person has switched off all messages in WeChat's settings. */
export type Asked = 'yes' | 'no' | 'off';

/**
 * Shows WeChat's panel for these kinds, in the tap itself: nothing is awaited before. Without `pressed` only for kinds that may be
 * asked for unbidden. Null where there is nothing to ask. Never rejects.
 */
export function askForLetters(kinds: readonly LetterKind[], pressed = false): Promise<Asked> | null {
  const lines = useKnown
    .getState()
    .kinds.filter(({ kind, ask, standing }) => kinds.includes(kind) && (pressed ? !standing : ask));
  if (!canWrite || !lines.length) return null;
  return host
    .askToWrite(panelOf(lines))
    .then(answered, ({ switchedOff }: NotShown) => (switchedOff ? 'off' : 'no'));
}

/** Answers of a visitor, told once they have signed in. */
let untold: TellAnswers[] = [];

function answered(reply: PanelReply): Asked {
  const answers = Object.entries(reply).map(([templateId, answer]) => ({ templateId, answer }));
  // Whoever has just refused is not asked again by the next screen, while the server hears of it.
  useKnown.setState(({ kinds }) => ({
    kinds: kinds.map((line) => (reply[line.templateId] === 'reject' ? { ...line, ask: false } : line)),
  }));
  untold.push({ tap: newKey(), answers });
  tell();
  return answers.some(({ answer }) => answer === 'accept') ? 'yes' : 'no';
}

function tell(): void {
  if (!useSession.getState().me) return;
  const now = untold;
  untold = [];
  // Not told by us, it is told by WeChat.
  for (const body of now) call(subscriptionApi.tell, { body }).then(keep, () => undefined);
}
useSession.subscribe(tell);
