import { asTrouble } from '@linli/shared/trouble';
import { Icon } from './icon';

/** What went wrong, in plain words, with the number by which the operator finds it. */
export function TroubleLine({ trouble }: { trouble: unknown }) {
  if (!trouble) return null;
  const { message, more, status } = asTrouble(trouble);
  return (
    <p className="trouble" role="alert">
      <Icon name="over" size="s" />
      <span>
        {message}
        {status >= 500 && more.requestId && (
          <small className="faint"> 问题编号 {more.requestId.slice(0, 8)}</small>
        )}
      </span>
    </p>
  );
}
