import { Dialog } from '../parts/dialog';

const keys: readonly [key: string, words: string][] = [
  ['j', '下一个'],
  ['k', '上一个'],
  ['Enter', '打开这一个'],
  ['p', '写邻居看到的话'],
  ['r', '不公布'],
  ['Ctrl Enter', '写完了，公布'],
  ['n', '替居民登记一个'],
  ['Esc', '关上旁边这一个'],
  ['?', '看这张单子'],
];

/** Which keys do what on the page of wishes. */
export const WishKeys = ({ onClose }: { onClose: () => void }) => (
  <Dialog title="键盘快捷键" onClose={onClose}>
    <dl className="facts">
      {keys.map(([key, words]) => (
        <div key={key}>
          <dt>
            <kbd>{key}</kbd>
          </dt>
          <dd>{words}</dd>
        </div>
      ))}
    </dl>
    <p className="quiet">正在打字的时候，单个的键不管用。</p>
  </Dialog>
);
