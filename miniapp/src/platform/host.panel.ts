import Taro from '@tarojs/taro';
import type { PanelAnswer } from '@linli/shared/subscription/subscription.contract';
import { NotShown, type PanelReply } from './host.port';

// Taro's types want Alipay's fields too.
type Show = (option: { tmplIds: string[] }) => Promise<Readonly<Record<string, unknown>>>;

const known: readonly unknown[] = ['accept', 'reject', 'ban'] satisfies PanelAnswer[];

/** WeChat's panel for messages. An answer it has not had before is no consent. */
export async function showPanel(templateIds: readonly string[]): Promise<PanelReply> {
  try {
    const reply = await (Taro.requestSubscribeMessage as unknown as Show)({ tmplIds: [...templateIds] });
    return Object.fromEntries(
      templateIds.map((id) => [id, known.includes(reply[id]) ? (reply[id] as PanelAnswer) : 'filter']),
    );
  } catch (thrown) {
    throw new NotShown((thrown as { errCode?: unknown } | null)?.errCode === masterSwitchOff);
  }
}

/** WeChat's number for somebody who wants no such messages at all. */
const masterSwitchOff = 20004;
