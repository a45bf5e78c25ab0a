import { Dialog } from '../parts/dialog';

const keys: readonly [key: string, words: string][] = [
  ['j', '下一件'],
  ['k', '上一件'],
  ['Enter', '打开这一件'],
  ['x', '选上或者去掉这一件'],
  ['/', '找一件事'],
  ['d', '派单'],
  ['Esc', '关上旁边这一件'],
  ['?', '看这张单子'],
];

/** Which keys do what on the board. */
export const KeysHelp = ({ onClose }: { onClose: () => void }) => (
  <Dialog title="键盘快捷键" onClose={onClose}>
    <dl className="facts keys-help">
      {keys.map(([key, words]) => (
        <div key={key} className="keys-help__row">
          <dt>
            <kbd>{key}</kbd>
          </dt>
          <dd>{words}</dd>
        </div>
      ))}
    </dl>
    <p className="quiet">正在打字的时候这些键不管用。</p>
  </Dialog>
);
