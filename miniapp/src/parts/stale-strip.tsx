import { Strip } from './strip';

/** That the newest look failed, while an older one is shown; another try stands in it. */
export const StaleStrip = ({ reload }: { reload: () => Promise<void> }) => (
  <Strip kind="old" action={{ words: '再试一次', onTap: reload }}>
    没连上，下面是刚才的内容
  </Strip>
);
