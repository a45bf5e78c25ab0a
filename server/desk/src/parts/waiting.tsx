import { Trouble } from '@linli/shared/trouble';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Button } from './button';
import { TroubleLine } from './trouble-line';

interface WaitingProps<Reply> {
  asked: UseQueryResult<Reply>;
  /** Puts away where it stands, when there is nothing to be seen there any more. */
  onClose?: () => void;
  children: (reply: Reply) => ReactNode;
}

/**
 * What was answered, once it is; until then a quiet line, and in trouble the words and a second try. What is not there, or is out of
 * sight by now, is put away with all that was read of it.
 */
export function Waiting<Reply>({ asked, onClose, children }: WaitingProps<Reply>) {
  const { data, error, refetch } = asked;
  const gone = error instanceof Trouble && error.status === 404;
  if (data !== undefined && !gone)
    return (
      <>
        {error && <TroubleLine trouble={error} />}
        {children(data)}
      </>
    );
  if (!error)
    return (
      <p className="quiet pad" role="status">
        正在取…
      </p>
    );
  return (
    <div className="pad">
      <TroubleLine trouble={error} />
      {gone && onClose ? (
        <Button kind="line" icon="close" onPress={onClose}>
          关上
        </Button>
      ) : (
        <Button kind="line" icon="again" onPress={refetch}>
          再试一次
        </Button>
      )}
    </div>
  );
}
