import type { ReactNode } from 'react';
import { localDate } from '@linli/shared/deadline/shanghai.rules';
import { Button } from '../parts/button';
import { Dialog } from '../parts/dialog';
import { TextField } from '../parts/field';
import { TroubleLine } from '../parts/trouble-line';
import type { Dated, Publish } from './use-publish';

interface PublishDialogProps {
  title: string;
  form: Publish<Dated>;
  /** What holds for what is under way already. */
  note: string;
  /** The newest version in words, shown when somebody published it meanwhile. */
  newest?: ReactNode;
  onPublish: () => Promise<boolean>;
  onClose: () => void;
  children: ReactNode;
}

/** A new version of a setting: what it says, from when on and by what right; what another published meanwhile stands beside it. */
export function PublishDialog({
  title,
  form,
  note,
  newest,
  onPublish,
  onClose,
  children,
}: PublishDialogProps) {
  const { value, wrong, trouble, busy, overtaken, now, change } = form;
  const send = async () => {
    if (await onPublish()) onClose();
  };
  return (
    <Dialog
      wide
      title={title}
      onClose={onClose}
      foot={
        <>
          <Button kind="line" big onPress={onClose}>
            先不改
          </Button>
          <Button big busy={busy} onPress={send}>
            {overtaken ? '看过了，按我写的发布' : '发布'}
          </Button>
        </>
      }
    >
      {overtaken && (
        <section className="settings-other" role="alert">
          <h3>别人刚发布的一版</h3>
          {newest}
          <p className="quiet">您写的在下面，一个字没丢。</p>
        </section>
      )}
      {children}
      <div className="fields-row">
        <TextField
          label="从哪天起"
          kind="date"
          hint={`今天（${localDate(now)}）或以后`}
          value={value.from}
          onChange={(from) => change({ from })}
          error={wrong.from}
        />
        <TextField
          label="依据"
          hint="哪份文件、哪次会议"
          max={200}
          value={value.source}
          onChange={(source) => change({ source })}
          error={wrong.source}
        />
      </div>
      <p className="quiet settings-note">{note}</p>
      <TroubleLine trouble={trouble} />
    </Dialog>
  );
}
