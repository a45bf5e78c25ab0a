import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Button } from './button';
import { TroubleLine } from './trouble-line';

interface WaitingProps<Reply> {
  asked: UseQueryResult<Reply>;
  children: (reply: Reply) => ReactNode;
}

/** What was answered, once it is; until then a quiet line, and in trouble the words and a second try. */
export function Waiting<Reply>({ asked, children }: WaitingProps<Reply>) {
  const { data, error, refetch } = asked;
  if (data !== undefined)
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
      <Button kind="line" icon="again" onPress={refetch}>
        再试一次
      </Button>
    </div>
  );
}
