import { create } from 'zustand';
import { NotShown, type PanelReply } from './host.port';

interface Panel {
  templateIds: readonly string[];
  /** What each template is called, in their order. */
  titles: readonly string[];
  answer: (accepted: readonly string[]) => void;
}

/** WeChat's panel in the demo, while it is open. */
export const useDemoPanel = create<{ panel: Panel | null }>(() => ({ panel: null }));

type Post = (path: string, body: object) => Promise<Record<string, unknown>>;
interface Listed {
  priTmplId: string;
  title: string;
}

/** Opens the panel, in a tap only; what is chosen goes to the stand-in, which answers as WeChat does. */
export async function askInDemo(
  templateIds: readonly string[],
  person: string,
  post: Post,
): Promise<PanelReply> {
  if (!navigator.userActivation.isActive) throw new NotShown();
  const { templates } = (await post('templates', {})) as { templates: Listed[] };
  const titles = templateIds.map((id) => templates.find(({ priTmplId }) => priTmplId === id)?.title ?? id);
  const accepted = await new Promise<readonly string[]>((answer) =>
    useDemoPanel.setState({ panel: { templateIds, titles, answer } }),
  );
  useDemoPanel.setState({ panel: null });
  const answers = Object.fromEntries(
    templateIds.map((id) => [id, accepted.includes(id) ? 'accept' : 'reject']),
  );
  const reply = await post(`users/${person}/subscribe`, { tmplIds: templateIds, answers });
  if (reply.errCode) throw new NotShown(reply.errCode === 20004);
  return Object.fromEntries(templateIds.map((id) => [id, reply[id]])) as PanelReply;
}
