import { CodeAloud } from './code-aloud';
import { Sheet } from './sheet';

/** The code for whoever comes along, told this once. */
export const CompanionCode = ({ code, onClose }: { code: string; onClose: () => void }) => (
  <Sheet title="接好了" open onClose={onClose}>
    <CodeAloud
      code={code}
      title="把这个码念给同伴"
      words="同伴打开邻里，在“我的接单”里点“跟人同行，填同行码”。只显示这一次，用过就没了；丢了在心愿里再选一次“我自己带”。"
    />
  </Sheet>
);
