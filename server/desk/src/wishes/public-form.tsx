import { useRef, type KeyboardEvent } from 'react';
import { localDate } from '@linli/shared/deadline/shanghai.rules';
import type { WishDetail } from '@linli/shared/wish/wish.contract';
import { wishFieldWords as words } from '@linli/shared/wish/wish.words';
import { firstBeside } from '../parts/list-beside';
import { Button } from '../parts/button';
import { CheckField, TextField } from '../parts/field';
import { toast } from '../parts/toast';
import { TroubleLine } from '../parts/trouble-line';
import { useKeys } from '../platform/keys';
import { useKeptForm } from '../platform/use-kept-form';
import { leakAt, publicAsk, publicDraft, publicFaults } from './public-draft';
import { moveWish } from './use-wish-move';

interface PublicFormProps {
  wish: WishDetail;
  move: 'publish' | 'adjust';
}

/** The words that neighbours will read, written beside the wisher's own; what would give somebody away is said while it is typed. */
export function PublicForm({ wish, move }: PublicFormProps) {
  const form = useKeptForm(`wish.${wish.id}`, publicDraft(wish));
  const { value, wrong, trouble, busy, change, forget } = form;
  const place = useRef<HTMLFormElement>(null);
  useKeys({ p: () => place.current?.querySelector('input')?.focus() });
  const send = async () => {
    if (busy) return;
    const fields = publicAsk(value, move);
    if (!(await moveWish(form, wish, { move, fields }, publicFaults(fields, move)))) return;
    forget();
    toast(move === 'publish' ? '公布了，邻居看得到了' : '改好了');
    firstBeside()?.focus();
  };
  const byKey = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void send();
  };
  const field = (name: 'title' | 'shown' | 'minutes' | 'hands' | 'until', more: object = {}) => (
    <TextField
      label={words[name]}
      value={value[name]}
      error={wrong[name]}
      onChange={(typed) => change({ [name]: typed })}
      {...more}
    />
  );
  const atHome = wish.own?.for === 'coded' && wish.spot === 'home';
  return (
    <section>
      <h3 className="beside__part">{move === 'publish' ? '写给邻居看' : '邻居看到的'}</h3>
      {trouble?.status === 409 && (
        <p className="wishes-other">
          现在邻居看到的：{wish.title}，{wish.shown ?? '还没有公布'}
        </p>
      )}
      <form
        ref={place}
        onKeyDown={byKey}
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        {field('title', { max: 20, error: leakAt(value.title) ?? wrong.title })}
        {field('shown', {
          lines: 4,
          max: 500,
          hint: '不写姓名、电话、楼号和门牌',
          error: leakAt(value.shown) ?? wrong.shown,
        })}
        <div className="fields-row">
          {field('minutes', { kind: 'number' })}
          {move === 'publish' && field('hands', { kind: 'number' })}
        </div>
        {field('until', { kind: 'date', hint: `可以不填；今天是 ${localDate(new Date(wish.now))}` })}
        <CheckField
          label={atHome ? '两个人同行（孩子家里都要两个人）' : '两个人同行'}
          on={value.pair || atHome}
          onChange={(pair) => change({ pair })}
        />
        <TroubleLine trouble={trouble} />
        <Button submit busy={busy} big>
          {move === 'publish' ? '公布' : '保存'}
        </Button>
      </form>
    </section>
  );
}
